import sharp, { type Sharp } from "sharp";

/** Letters of each script that differ in width in any font, and a sign that no font has. */
const SAMPLES = { latin: ["a", "i"], devanagari: ["क", "ळ"] } as const;
const NO_SIGN = "\u0378";

export interface Lines {
  text: string;
  /** Height of a line in pixels, about. */
  size: number;
  ink: string;
  bold?: boolean;
}

const marked = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;" })[sign] ?? "&gt;");
const written = ({ text, size, ink, bold = false }: Lines): string => `<span foreground="${ink}" font_desc="sans ${bold ? "bold " : ""}${size}px">${marked(text)}</span>`;

/** Text as a picture, broken into lines of a width; smaller when it would be higher than the box. */
export async function drawLines(lines: Lines, box: { width: number; height: number }): Promise<Sharp> {
  const text = { text: written(lines), width: box.width, wrap: "word-char", rgba: true, dpi: 72 } as const;
  const { width, height } = await sharp({ text }).metadata();
  if (height <= box.height && width <= box.width) return sharp({ text });
  const size = Math.floor(lines.size * Math.min(1, Math.sqrt(box.height / height), box.width / width));
  return sharp({ text: { ...text, text: written({ ...lines, size }) } }).resize({ ...box, fit: "inside", withoutEnlargement: true });
}

/** Whether this machine has a font for every letter of the text's script: without one each letter is the same empty box. */
export async function canDraw(text: string): Promise<boolean> {
  const samples = /\p{Script=Devanagari}/u.test(text) ? [...SAMPLES.latin, ...SAMPLES.devanagari] : SAMPLES.latin;
  const [missing = "", ...sizes] = await Promise.all([NO_SIGN, ...samples].map(sizeOf));
  return sizes.every((size) => size !== missing);
}

async function sizeOf(letter: string): Promise<string> {
  const { width, height } = await sharp({ text: { text: letter, font: "sans 40", dpi: 72, rgba: true } }).metadata();
  return `${width}x${height}`;
}
