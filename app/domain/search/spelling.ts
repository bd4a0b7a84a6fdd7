/** How many letters may be wrong in a word of this length. */
export const typosAllowed = (word: string): number => (word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2);

/** Whether two words are the same but for the typos a word of that length may have. */
export function isNearlySame(typed: string, known: string): boolean {
  const most = typosAllowed(typed);
  return Math.abs(typed.length - known.length) <= most && lettersApart(typed, known) <= most;
}

/** Letters to add, drop or change to get from one word to the other. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
