/** A cell: a number as text that we wrote ourselves, or a text from anywhere. */
export type Cell = { text: string } | { number: string };

/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/** One line of a CSV file, as RFC 4180 has it. A text that a spreadsheet would reckon with gets an apostrophe before it, which it does not show. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(",")}\r\n`;

function cellText(cell: Cell): string {
  if ("number" in cell) return cell.number;
  const harmless = FORMULA.test(cell.text) ? `'${cell.text}` : cell.text;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
