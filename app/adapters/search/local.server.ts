import { fitsPlace } from "~/domain/place/place-filter";
import { firstRanked, rankKey, type RankPlace } from "~/domain/search/ranking";
import { readTerms } from "~/domain/search/read-terms";
import { countCrafts } from "./local/count-crafts.server";
import { readCursor, writeCursor } from "./local/cursor.server";
import { wordIndex } from "./local/word-index.server";
import type { Search, SearchAnswer, SearchDoc, SearchQuery } from "./port";

/** Search in the memory of this process: words by MiniSearch, places, counts and order by our own rules. */
export function localSearch(): Search {
  const docs = new Map<string, SearchDoc>();
  const words = wordIndex();

  const put = (doc: SearchDoc): void => {
    docs.set(doc.id, doc);
    words.put(doc);
  };
  const drop = (id: string): void => {
    docs.delete(id);
    words.drop(id);
  };

  /** Who fits the words, with how well; everybody, equally, when there are none. */
  function fitting(text: string): Iterable<[SearchDoc, number]> {
    const terms = readTerms(text);
    if (terms.length === 0) return [...docs.values()].map((doc) => [doc, 0]);
    return [...words.find(terms)].flatMap(([id, fit]): [SearchDoc, number][] => {
      const doc = docs.get(id);
      return doc ? [[doc, fit]] : [];
    });
  }

  return {
    async query({ text, craft, place, sort, cursor, size }: SearchQuery): Promise<SearchAnswer> {
      const found = [...fitting(text)].filter(([doc]) => !place || fitsPlace(doc, place));
      const wanted = craft ? found.filter(([doc]) => doc.craft === craft) : found;
      const hits = wanted.map(([doc, fit]): RankPlace => ({ id: doc.id, key: rankKey(doc, sort, fit) }));
      const page = firstRanked(hits, size + 1, readCursor(cursor));
      const last = page.length > size ? page[size - 1] : undefined;
      return { ids: page.slice(0, size).map(({ id }) => id), total: hits.length, next: last ? writeCursor(last) : null, crafts: countCrafts(found.map(([doc]) => doc)) };
    },
    upsert: async (doc) => put(doc),
    remove: async (id) => drop(id),
    async replaceAll(all) {
      const kept = new Set(all.map(({ id }) => id));
      for (const id of [...docs.keys()]) if (!kept.has(id)) drop(id);
      all.forEach(put);
    },
  };
}
