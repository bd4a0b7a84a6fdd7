import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { canDraw } from "./letters.server";
import { drawCard, type Card } from "./draw-card.server";

/** Raised when cards are drawn in another way. */
const DRAWN = 1;

/** Cards as files in one folder, named by what is on them: each is drawn once. They can be drawn again, so the folder may be emptied at any time. */
export function keptCards(folder: string): (card: Card) => Promise<Uint8Array> {
  const drawing = new Map<string, Promise<Uint8Array>>();
  return async (card) => {
    const readable = await canDraw(card.words.map(({ text }) => text).join(" "));
    const key = createHash("sha256").update(JSON.stringify([DRAWN, readable, card.paper, card.words])).update(card.picture).digest("hex").slice(0, 32);
    const under = drawing.get(key) ?? keep(path.join(folder, `${key}.jpg`), card).finally(() => drawing.delete(key));
    drawing.set(key, under);
    return under;
  };
}

async function keep(file: string, card: Card): Promise<Uint8Array> {
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const bytes = await drawCard(card);
  const beside = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(beside, bytes);
  await rename(beside, file);
  return bytes;
}
