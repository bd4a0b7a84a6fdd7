import { describe, expect, it } from "vitest";
import { CRAFT_SLUGS } from "~/domain/craft";
import { minuteOfDay } from "~/domain/time/zone";
import { dealArtisans, type DealtArtisan } from ".";

const demo = dealArtisans(240);

const longestStretch = ({ availability }: DealtArtisan): number => Math.max(...availability.week.flat().map(({ from, to }) => minuteOfDay(to) - minuteOfDay(from)));

describe("dealing artisans", () => {
  it("gives the same people every time, from whichever number it begins", () => {
    expect(dealArtisans(240)).toEqual(demo);
    expect(dealArtisans(10, 100)).toEqual(demo.slice(100, 110));
  });

  it("gives ten of each craft in over 20 states, with names and addresses of their own", () => {
    for (const craft of CRAFT_SLUGS) expect(demo.filter((artisan) => artisan.craft === craft)).toHaveLength(10);
    expect(new Set(demo.map(({ state }) => state)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(demo.map(({ name }) => name.en)).size).toBe(240);
    for (const { slug } of demo) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("offers three to six services at round prices, each fitting into a working day", () => {
    for (const artisan of demo) {
      expect(artisan.services.length >= 3 && artisan.services.length <= 6).toBe(true);
      expect(artisan.services.filter(({ unitPrice }) => unitPrice % 1000 !== 0 || unitPrice <= 0)).toEqual([]);
      expect(longestStretch(artisan)).toBeGreaterThanOrEqual(Math.max(...artisan.services.map(({ lengthMinutes }) => lengthMinutes)));
    }
  });

  it("gives artisans who answer requests three hours or more", () => {
    expect(demo.filter(({ mode, availability }) => mode === "request" && availability.noticeMinutes < 180)).toEqual([]);
    expect(demo.filter(({ mode, availability }) => mode !== availability.mode)).toEqual([]);
  });

  it("varies policies, modes, tiers and checks", () => {
    for (const field of ["policy", "tier"] as const) expect(new Set(demo.map((artisan) => artisan[field])).size).toBe(3);
    for (const field of ["mode", "verified", "featured"] as const) expect(new Set(demo.map((artisan) => artisan[field])).size).toBe(2);
    expect(new Set(demo.map(({ availability }) => JSON.stringify(availability.week))).size).toBeGreaterThan(8);
  });

  it("begins with Ramesh Kumhar and Farzana Begum as drawn", () => {
    expect(demo[0]).toMatchObject({ slug: "ramesh-kumhar", name: { hi: "रमेश कुम्हार" }, craft: "pottery", place: "molela", mode: "request", policy: "moderate" });
    expect(demo[0]?.services.map(({ title, unitPrice, lengthMinutes }) => [title.en, unitPrice, lengthMinutes])).toEqual([
      ["Pottery at your home", 240_000, 120],
      ["A morning in the workshop", 120_000, 240],
      ["Terracotta plaque to order", 450_000, 60],
      ["Wedding pots", 1_150_000, 60],
    ]);
    expect(demo[1]).toMatchObject({ slug: "farzana-begum", craft: "mehendi", place: "hyderabad", mode: "instant", policy: "flexible" });
  });

  it("never gives two artisans the same address, however many there are", () => {
    const slugs = [...dealArtisans(5_000), ...dealArtisans(2_000, 48_000)].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(7_000);
  });
});
