import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { drawCard } from "~/adapters/images/local/draw-card.server";
import { canDraw } from "~/adapters/images/local/letters.server";

const folder = mkdtempSync(path.join(tmpdir(), "kalasetu-cards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noise = (): Promise<Buffer> => sharp({ create: { width: 640, height: 480, channels: 3, background: "#777", noise: { type: "gaussian", mean: 128, sigma: 90 } } }).png().toBuffer();
const partOf = async (card: Uint8Array, part: { left: number; top: number; width: number; height: number }) => sharp(await sharp(card).extract(part).png().toBuffer()).stats();
const colourAt = async (card: Uint8Array, left: number, top: number): Promise<number[]> => [...(await sharp(card).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];

test("a card keeps within its bytes even over the busiest photo, and its words within their panel", async () => {
  const words = [{ text: "A name that is <far> too long & goes on without any end ".repeat(9), size: 64, ink: "#26356b" }];
  const card = await drawCard({ picture: await noise(), words, paper: "#ffffff" });
  expect(card.length).toBeLessThanOrEqual(60_000);
  const margin = await partOf(card, { left: 0, top: 0, width: 40, height: 630 });
  expect(margin.channels.map(({ min }) => min > 200)).toEqual([true, true, true]);
});

test("a machine without fonts makes a card of the picture alone instead of empty boxes", async () => {
  writeFileSync(path.join(folder, "fonts.conf"), `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`);
  const program = `
    import { drawCard } from "./app/adapters/images/local/draw-card.server.ts";
    import sharp from "sharp";
    const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#102030" } }).png().toBuffer();
    process.stdout.write(Buffer.from(await drawCard({ picture, words: [{ text: "Ramesh रमेश", size: 64, ink: "#000000" }], paper: "#ffffff" })).toString("base64"));`;
  const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], { env: { ...process.env, FONTCONFIG_FILE: path.join(folder, "fonts.conf") }, encoding: "utf8" });
  const [red = 255] = await colourAt(Buffer.from(stdout, "base64"), 20, 300);
  expect(red).toBeLessThan(60);
});

test("where there are fonts the words stand on paper", async () => {
  if (!(await canDraw("Ramesh रमेश"))) return;
  const card = await drawCard({ picture: await noise(), words: [{ text: "Ramesh रमेश", size: 64, ink: "#000000" }], paper: "#ffffff" });
  const panel = await partOf(card, { left: 0, top: 0, width: 500, height: 630 });
  expect(panel.channels[0]?.min).toBeLessThan(60);
  expect((await colourAt(card, 20, 20)).every((value) => value > 240)).toBe(true);
});
