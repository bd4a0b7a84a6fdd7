const HIDDEN = "…";
const SHORTEST_PART = 3;

/** Everything somebody is called and reached by, from the longest to the shortest: whole names, their parts, addresses, numbers as people write them. */
export function wordsOf({ names, contacts }: { names: readonly string[]; contacts: readonly string[] }): string[] {
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/)]).filter((part) => part.length >= SHORTEST_PART);
  const reached = contacts.flatMap((contact) => (contact.startsWith("+91") ? [contact, contact.slice(3), `${contact.slice(3, 8)} ${contact.slice(8)}`] : [contact]));
  return [...new Set([...parts, ...reached].filter(Boolean))].sort((a, b) => b.length - a.length);
}

/** A text in which these words are covered wherever they stand by themselves, large or small. */
export function maskWords(text: string, words: readonly string[]): string {
  return words.reduce((masked, word) => masked.replace(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(word)}(?![\\p{L}\\p{M}\\p{N}])`, "giu"), HIDDEN), text);
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
