import { expect, it } from "vitest";
import { render } from "../../tests/support/render";
import { JsonLd } from "./json-ld";

it.each(["</script><script>alert(1)</script>", "<!--<script>", "]]>", "a \u2028 b \u2029 c & d", '"\\'])("a block of data holds %j and ends where it should", (name) => {
  const html = render(<JsonLd things={[{ "@type": "Thing", name }]} />);
  const [, block = ""] = /^<script type="application\/ld\+json">([^<>&]*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(block)).toEqual({ "@context": "https://schema.org", "@graph": [{ "@type": "Thing", name }] });
});
