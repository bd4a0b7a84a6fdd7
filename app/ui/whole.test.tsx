import { expect, test } from "vitest";
import { render } from "../../tests/support/render";
import { formatTimeLeft } from "./format/duration";
import { Whole } from "./whole";

test("an e-mail address parts before its @ and its dots, never within a name, and the full stop stays with it", () => {
  expect(render(<Whole text="Send it to ananya.rao@mail.example.in." />)).toBe('Send it to <span class="one">ananya<wbr/>.rao<wbr/>@mail<wbr/>.example<wbr/>.in.</span>');
});

test("a number and its unit stay together, and part only where a line cannot hold both", () => {
  expect(render(<Whole text={formatTimeLeft(24 * 60_000, "en")} />)).toBe('<span class="one">24 minutes</span>');
  expect(render(<Whole text={formatTimeLeft(100 * 60_000, "hi")} />)).toMatch(/^<span class="one">1 \S+<\/span> <span class="one">40 \S+<\/span>$/);
});

test("the number of a booking or a document never parts at its hyphens", () => {
  expect(render(<Whole text="Pottery, KS-7H3K9Q, on Receipt 7H3K9-T2627-1." />)).toBe('Pottery, <span class="nb">KS-7H3K9Q,</span> on Receipt <span class="nb">7H3K9-T2627-1.</span>');
  expect(render(<Whole text="A well-known X-ray" />)).toBe("A well-known X-ray");
});

test("other words are left as they are", () => {
  expect(render(<Whole text="Write the code. It works for 10 minutes." />)).toBe("Write the code. It works for 10 minutes.");
});
