import { beforeEach, describe, expect, it } from "vitest";
import { localSearch } from "~/adapters/search/local.server";
import { artisanIndex } from "~/adapters/search/local/artisan-index.server";
import { startIndexThread } from "~/adapters/search/local/start-index-thread.server";
import type { Search, SearchDoc } from "~/adapters/search/port";
import { makeDoc } from "./docs";

const all = (search: Pick<Search, "query">) => search.query({ text: "", craft: null, place: null, sort: "best", cursor: null, size: 20 });

describe("while the index is filled", () => {
  let search: Search;
  let go: () => void;
  let slices: AsyncIterable<SearchDoc[]>;

  beforeEach(() => {
    search = localSearch();
    const gate = new Promise<void>((resolve) => void (go = resolve));
    slices = {
      async *[Symbol.asyncIterator]() {
        yield [makeDoc("one"), makeDoc("two")];
        await gate;
        yield [makeDoc("three")];
      },
    };
  });

  it("a first search waits and finds everybody", async () => {
    const filling = search.replaceAll(slices);
    const found = all(search);
    expect(await Promise.race([found, new Promise((resolve) => setTimeout(resolve, 50, "waiting"))])).toBe("waiting");
    go();
    expect((await found).ids.sort()).toEqual(["one", "three", "two"]);
    await filling;
  });

  it("a filling that fails is told, and the next one makes the index whole", async () => {
    await expect(search.replaceAll({ async *[Symbol.asyncIterator]() { throw new Error("no database"); } })).rejects.toThrow("no database");
    await expect(all(search)).rejects.toThrow("no database");
    go();
    await search.replaceAll(slices);
    expect((await all(search)).total).toBe(3);
  });

  it("a whole index goes on answering", async () => {
    await search.replaceAll([[makeDoc("old")]]);
    const filling = search.replaceAll(slices);
    expect((await all(search)).ids).toContain("old");
    go();
    await filling;
    expect((await all(search)).ids).not.toContain("old");
  });

  it("a thread that dies is followed by another, filled again, and no search is the poorer for it", async () => {
    const deaths: (() => void)[] = [];
    const mortal = localSearch((lost) => {
      deaths.push(lost);
      return startIndexThread(lost);
    });
    go();
    await mortal.replaceAll(slices);
    deaths[0]?.();
    expect((await all(mortal)).total).toBe(3);
    expect(deaths).toHaveLength(2);
  });

  it("whoever changed meanwhile stays as changed, and whoever left does not come back", async () => {
    const index = artisanIndex();
    index.beginFilling();
    index.put(makeDoc("one", { en: "Newer Name" }));
    index.drop("two");
    index.fill([makeDoc("one"), makeDoc("two"), makeDoc("three")]);
    index.put(makeDoc("four"));
    index.endFilling();
    expect(index.query({ text: "newer", craft: null, place: null, sort: "best", cursor: null, size: 20 }).ids).toEqual(["one"]);
    expect(index.query({ text: "", craft: null, place: null, sort: "best", cursor: null, size: 20 }).ids.sort()).toEqual(["four", "one", "three"]);
  });
});
