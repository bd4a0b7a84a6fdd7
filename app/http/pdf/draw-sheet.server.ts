import type { Sheet } from "~/ui/tax-document/sheet";
import type { SheetRow } from "~/ui/tax-document/sheet-rows";
import { loadFonts } from "./fonts.server";

type Paper = PDFKit.PDFDocument;

const MARGIN = 48;
const LEFT = 150;
const VALUE = 110;
const RULE = "#b8a99a";

/** A document as a PDF on A4. The library is loaded with the first one. */
export async function drawSheet(sheet: Sheet, { creator }: { creator: string }): Promise<Uint8Array> {
  const [{ default: PDFDocument }, { plain, strong }] = await Promise.all([import("pdfkit"), loadFonts()]);
  const paper = new PDFDocument({ size: "A4", margin: MARGIN, info: { Title: `${sheet.title} ${sheet.number}`, Creator: creator, Producer: creator }, lang: "hi-IN" });
  const parts: Buffer[] = [];
  paper.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve, reject) => void paper.on("end", resolve).on("error", reject));
  paper.registerFont("plain", plain).registerFont("strong", strong);
  draw(paper, sheet, creator);
  paper.end();
  await done;
  return new Uint8Array(Buffer.concat(parts));
}

function draw(paper: Paper, sheet: Sheet, creator: string): void {
  paper.font("strong").fontSize(11).text(creator);
  paper.font("strong").fontSize(22).text(sheet.title);
  paper.font("plain").fontSize(10);
  if (sheet.under) paper.text(sheet.under);
  paper.moveDown(0.6);
  for (const { label, value } of sheet.facts) pair(paper, label, [value]);
  rule(paper);
  for (const { label, lines } of sheet.parties) pair(paper, label, lines);
  rule(paper);
  paper.font("strong").text(sheet.caption, MARGIN, paper.y).font("plain");
  paper.moveDown(0.3);
  for (const row of sheet.rows) amount(paper, row, "plain");
  rule(paper);
  for (const row of sheet.sums) amount(paper, row, row === sheet.sums.at(-1) ? "strong" : "plain");
  rule(paper);
  if (sheet.words) paper.text(sheet.words.en, MARGIN, paper.y).text(sheet.words.hi).moveDown(0.8);
  paper.fontSize(9);
  for (const note of sheet.notes) paper.text(note, MARGIN, paper.y);
}

const inner = (paper: Paper): number => paper.page.width - 2 * MARGIN;

/** Goes on at the next page when so much does not fit on this one. */
function room(paper: Paper, height: number): void {
  if (paper.y + height > paper.page.height - MARGIN) paper.addPage();
}

/** A label with its lines beside it. */
function pair(paper: Paper, label: string, lines: readonly string[]): void {
  const text = lines.join("\n");
  const width = inner(paper) - LEFT;
  const height = Math.max(paper.heightOfString(text, { width }), paper.heightOfString(label, { width: LEFT - 12 }));
  room(paper, height);
  const top = paper.y;
  paper.text(label, MARGIN, top, { width: LEFT - 12 }).text(text, MARGIN + LEFT, top, { width });
  paper.y = top + height + 3;
}

/** What it is at the left, how much at the right. */
function amount(paper: Paper, { label, note, value }: SheetRow, font: "plain" | "strong"): void {
  paper.font(font);
  const text = note ? `${label} (${note})` : label;
  const width = inner(paper) - VALUE - 12;
  const height = paper.heightOfString(text, { width });
  room(paper, height);
  const top = paper.y;
  paper.text(text, MARGIN, top, { width }).text(value, MARGIN + inner(paper) - VALUE, top, { width: VALUE, align: "right" });
  paper.y = top + height + 3;
  paper.font("plain");
}

function rule(paper: Paper): void {
  room(paper, 20);
  const y = paper.y + 6;
  paper.moveTo(MARGIN, y).lineTo(MARGIN + inner(paper), y).lineWidth(0.7).strokeColor(RULE).stroke();
  paper.y = y + 8;
}
