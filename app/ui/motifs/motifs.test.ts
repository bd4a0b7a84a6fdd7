import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CRAFT_SLUGS } from "~/domain/craft";
import { describeMotif, drawMotif, lookFor, parseLook } from ".";
import { ARRANGEMENTS } from "./arrangement";
import { INK_SETS } from "./inks";
import { TURN_SEEDS } from "./turns";

/** Every craft in every arrangement and ink set, the turn seeds dealt out over them. */
const looks = CRAFT_SLUGS.flatMap((craft, c) =>
  Object.keys(ARRANGEMENTS).flatMap((arrangement, k) => INK_SETS.map((_, inks) => [craft, `${arrangement}-${inks}-${(c * 7 + k * 11 + inks * 13) % TURN_SEEDS}`] as const)),
);

/** The tags that are never closed, or closed out of order. */
function brokenTags(svg: string): string[] {
  const open: string[] = [];
  for (const [tag, close, name = "", , own] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<>]*")*)(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return [tag];
    } else if (!own) open.push(name);
  }
  return [...open, ...(svg.replace(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<>]*")*)(\/?)>/g, "").match(/\S+/g) ?? [])];
}

describe("the pictures drawn for crafts", () => {
  it("weigh at most 8 kB, and 2.1 kB as sent", () => {
    const heavy = looks.filter(([craft, look]) => drawMotif(craft, look).length > 8000 || gzipSync(drawMotif(craft, look), { level: 9 }).length > 2100);
    expect(heavy).toEqual([]);
  });

  it("are well-formed and hold no broken number", () => {
    const broken = looks.filter(([craft, look]) => brokenTags(drawMotif(craft, look)).length > 0 || /NaN|undefined|Infinity/.test(drawMotif(craft, look)));
    expect(broken).toEqual([]);
    expect(brokenTags("<svg><g></svg>")).not.toEqual([]);
    expect(brokenTags('<svg><path d="M0 0/></svg>')).not.toEqual([]);
  });

  it("are cut from at most three inks", () => {
    const gaudy = looks.filter(([craft, look]) => new Set(drawMotif(craft, look).match(/#[0-9a-f]{6}\b/g)).size > 3);
    expect(gaudy).toEqual([]);
  });

  it("are the same whenever they are drawn", () => {
    for (const [craft, look] of looks.slice(0, 40)) expect(drawMotif(craft, look)).toBe(drawMotif(craft, look));
  });

  it("say what they show in both languages", () => {
    for (const [craft, look] of looks) {
      expect(describeMotif(craft, look).en).toMatch(/^[A-Z]/);
      expect(describeMotif(craft, look).hi).toMatch(/[\u0900-\u097f]/);
    }
  });
});

describe("the look of somebody's pictures", () => {
  it("is always one that can be drawn", () => {
    for (let i = 0; i < 300; i++) expect(parseLook(lookFor(`artisan-${i}`, i % 7))).not.toBeNull();
  });

  it("never has the same inks twice within one artisan's first eight", () => {
    for (let i = 0; i < 50; i++) {
      const inks = [0, 1, 2, 3, 4, 5, 6, 7].map((picture) => parseLook(lookFor(`artisan-${i}`, picture))?.inks);
      expect(new Set(inks).size).toBe(8);
    }
  });

  it("spreads inks evenly over artisans", () => {
    const counts = INK_SETS.map((_, ink) => Array.from({ length: 800 }, (_, i) => lookFor(`name-${i}`, 0)).filter((look) => look.split("-")[1] === String(ink)).length);
    expect(Math.min(...counts)).toBeGreaterThan(60);
  });

  it.each(["", "panel", "panel-8-0", "panel-0-32", "panel-0-07", "constructor-0-0", "panel-0-0.svg", "../etc"])("does not take %j", (text) => {
    expect(parseLook(text)).toBeNull();
  });
});
