const unescape = (text: string): string => text.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));

/** The addresses a letter links to, in order and each once: from its HTML, else from its text. */
export function linksOf({ html, text }: { html: string; text: string }): string[] {
  const found = html ? [...html.matchAll(/href="([^"]+)"/g)].map(([, link = ""]) => unescape(link)) : [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
  return [...new Set(found)];
}
