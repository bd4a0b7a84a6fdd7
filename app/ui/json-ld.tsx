/** A thing in schema.org's words. */
export interface Thing {
  "@type": string | string[];
  [property: string]: unknown;
}

/** What no browser may take for the end of the element or for anything but text. */
const escaped = (text: string): string => text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Things the page is about, for programs that read pages. A block of data: nothing in it runs. */
export function JsonLd({ things }: { things: readonly Thing[] }) {
  const graph = escaped(JSON.stringify({ "@context": "https://schema.org", "@graph": things }));
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: graph }} />;
}
