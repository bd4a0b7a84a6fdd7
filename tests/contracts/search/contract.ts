import { beforeEach, describe, expect, it } from "vitest";
import type { Search, SearchQuery } from "~/adapters/search/port";
import { findPlace } from "~/domain/place/find-place";
import { makeDoc } from "./docs";

/** What every search must do, whoever does it. */
export function searchContract(name: string, open: () => Promise<Search>): void {
  describe(`search by ${name}`, () => {
    let search: Search;
    const ask = (query: Partial<SearchQuery> = {}) => search.query({ text: "", craft: null, place: null, sort: "best", cursor: null, size: 20, ...query });
    const ids = async (text: string, query: Partial<SearchQuery> = {}) => (await ask({ text, ...query })).ids;

    beforeEach(async () => {
      search = await open();
      await search.replaceAll([[
        ...Array.from({ length: 12 }, (_, index) => makeDoc(`mehendi-${index}`, { craft: "mehendi", en: `Farzana ${"abcdefghijkl"[index]}`, hi: "फ़रज़ाना", titles: index % 2 ? ["Bridal mehendi", "दुल्हन की मेहंदी"] : ["Henna for guests"], stars: [index, index * 4] })),
        makeDoc("ramesh", { en: "Ramesh Kumhar", hi: "रमेश कुम्हार", place: "molela", price: 120_000, stars: [36, 173], verified: true }),
        makeDoc("girdhari", { craft: "blue-pottery", en: "Girdhari Lal", hi: "गिरधारी लाल", price: 220_000, stars: [73, 350] }),
        makeDoc("sutar", { craft: "wood-carving", en: "Gopal Suthar", hi: "गोपाल सुथार", titles: ["Walnut box", "A mask of wood"], price: null }),
        makeDoc("bidar", { craft: "bidri", en: "Rauf Shah", hi: "रऊफ़ शाह", place: "bidar", stars: [2, 10], price: 240_000 }),
        makeDoc("rangoli", { craft: "rangoli", en: "Meena Bai", hi: "मीना बाई", titles: ["Rangoli and mehndi evening"], stars: [1, 5] }),
      ]]);
    });

    it("gives everybody for no words, and says how many", async () => {
      expect((await ask()).total).toBe(17);
    });

    it("finds the same people by every spelling of a craft", async () => {
      const [first = [], ...others] = await Promise.all(["mehndi", "mehendi", "मेहंदी", "Mehandi", "मेहन्दी"].map((text) => ids(text, { size: 10 })));
      expect(first).toHaveLength(10);
      for (const other of others) expect(other).toEqual(first);
    });

    it("finds a person in either script, and with a letter wrong", async () => {
      for (const text of ["Ramesh Kumhar", "रमेश कुम्हार", "ramesh", "rameshh", "रमेस कुम्हार"]) expect((await ids(text))[0]).toBe("ramesh");
    });

    it("finds a craft by what it makes, by a mistyped word and by the beginning of one", async () => {
      for (const text of ["matka", "potery", "मटका", "kumhar", "pott"]) expect(await ids(text)).toContain("ramesh");
    });

    it("wants every word", async () => {
      expect(await ids("pottery molela")).toEqual(["ramesh"]);
      expect(await ids("mehendi molela")).toEqual([]);
      expect(await ids("nonsenseword")).toEqual([]);
    });

    it("finds a place by its name in the words", async () => {
      expect(await ids("bidar")).toEqual(["bidar"]);
      expect((await ids("राजस्थान")).length).toBe(16);
    });

    it("puts a name before a craft and a craft before a title", async () => {
      expect(await ids("suthar")).toEqual(["sutar"]);
      expect((await ids("mehendi")).at(-1)).toBe("rangoli");
    });

    it("filters by craft and still counts the other crafts", async () => {
      const answer = await ask({ craft: "bidri" });
      expect(answer.ids).toEqual(["bidar"]);
      expect(answer.crafts[0]).toEqual({ slug: "mehendi", count: 12 });
      expect(answer.crafts.reduce((sum, { count }) => sum + count, 0)).toBe(17);
    });

    it("filters by town, state and district", async () => {
      const around = async (text: string) => (await ask({ place: findPlace(text)?.filter ?? null })).total;
      expect(await around("Jaipur")).toBe(15);
      expect(await around("585401")).toBe(1);
      expect(await around("Karnataka")).toBe(1);
      expect(await around("Kerala")).toBe(0);
    });

    it("orders by price, nothing to book last", async () => {
      const all = await ids("", { sort: "price" });
      expect(all.indexOf("ramesh")).toBeLessThan(all.indexOf("girdhari"));
      expect(all.at(-1)).toBe("sutar");
    });

    it("ranks many good reviews before two perfect ones", async () => {
      const all = await ids("", { sort: "rating" });
      expect(all.slice(0, 2)).toEqual(["girdhari", "ramesh"]);
      expect(all.indexOf("ramesh")).toBeLessThan(all.indexOf("bidar"));
    });

    it("pages through everybody once, though somebody leaves in between", async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof ask>> = await ask({ cursor, size: 5 });
        seen.push(...page.ids);
        if (!cursor) await search.remove(page.ids.at(-1) ?? "");
        cursor = page.next;
      } while (cursor);
      expect(new Set(seen).size).toBe(17);
      expect(seen).toHaveLength(17);
    });

    it.each(["!!!", "e30", "x".repeat(500), ""])("takes the cursor %j for the beginning", async (cursor) => {
      expect((await ask({ cursor, size: 3 })).ids).toEqual((await ask({ size: 3 })).ids);
    });

    it("shows a change and a removal at once", async () => {
      await search.upsert(makeDoc("ramesh", { en: "Ramesh Prajapat", hi: "रमेश प्रजापत", place: "molela" }));
      expect(await ids("Prajapat")).toEqual(["ramesh"]);
      expect(await ids("कुम्हार molela")).toEqual(["ramesh"]);
      await search.remove("ramesh");
      expect(await ids("Prajapat")).toEqual([]);
      await search.remove("ramesh");
    });

    it("forgets everybody who is not in the new whole", async () => {
      await search.replaceAll([[makeDoc("one")]]);
      expect((await ask()).ids).toEqual(["one"]);
    });

    it.each(["<script>", "a OR 1=1", "$where", "…", "%%", "x".repeat(2000), "ि"])("takes %j as words and nothing else", async (text) => {
      expect((await ask({ text })).total).toBeLessThanOrEqual(17);
    });
  });
}
