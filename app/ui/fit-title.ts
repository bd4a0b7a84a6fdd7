/** The first of several wordings that is short enough, else the last one cut at a word. Counted in characters as people see them. */
export function fitTitle(wordings: readonly string[], most: number): string {
  const fitting = wordings.find((text) => signs(text).length <= most);
  if (fitting !== undefined) return fitting;
  const cut = signs(wordings.at(-1) ?? "").slice(0, most - 1).join("");
  return `${cut.replace(/\s+\S{0,12}$/, "")}…`;
}

/** Letters with their marks count once, so that no cut parts a Devanagari syllable's sign from its letter. */
const signs = (text: string): string[] => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
