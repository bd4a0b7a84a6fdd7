import { CRAFT_SLUGS } from "~/domain/craft";
import { rankKey, type SearchSort } from "~/domain/search/ranking";
import { readTerms } from "~/domain/search/read-terms";
import type { SearchAnswer, SearchDoc, SearchQuery } from "../port";
import { readCursor, writeCursor } from "./cursor.server";
import { describeDoc } from "./describe-doc.server";
import { firstOf } from "./first-of.server";
import { locations } from "./locations.server";
import { rankOrder } from "./rank-order.server";
import { wordIndex } from "./word-index.server";

/** What the index keeps of a doc besides its words: its place in each order is by numbers alone. */
interface Entry {
  id: string;
  craft: number;
  location: number;
  price: number | null;
  rating: SearchDoc["rating"];
  verified: boolean;
}

/**
 * All artisans, found by words, filtered by craft and place, in order. Docs are small whole numbers inside, and both orders are kept
 * sorted, so a query sorts nothing: it walks an order, or keeps the first few of those who have the words.
 */
export function artisanIndex() {
  const entries: (Entry | undefined)[] = [];
  const numbers = new Map<string, number>();
  const free: number[] = [];
  const words = wordIndex();
  const places = locations();
  const placeIn = (sort: SearchSort) => (number: number) => {
    const entry = entries[number];
    return { id: entry?.id ?? "", key: entry ? rankKey(entry, sort, 0) : [] };
  };
  const orders = { rating: rankOrder(placeIn("rating")), price: rankOrder(placeIn("price")) };
  /** Changed while the index is being filled: newer than what the slices say. */
  let touched: Set<string> | null = null;
  let unseen = new Set<string>();

  function take(id: string): void {
    const number = numbers.get(id);
    if (number === undefined) return;
    orders.rating.drop(number);
    orders.price.drop(number);
    words.drop(number);
    numbers.delete(id);
    entries[number] = undefined;
    free.push(number);
  }

  function set(doc: SearchDoc): void {
    take(doc.id);
    const number = free.pop() ?? entries.length;
    const { id, craft, price, rating, verified } = doc;
    entries[number] = { id, craft: CRAFT_SLUGS.indexOf(craft), location: places.numberOf(doc), price, rating, verified };
    numbers.set(id, number);
    orders.rating.put(number);
    orders.price.put(number);
    words.put(number, describeDoc(doc));
  }

  function query({ text, craft, place, sort, cursor, size }: SearchQuery): SearchAnswer {
    const terms = readTerms(text);
    const fits = terms.length > 0 ? words.find(terms) : null;
    const order = sort === "price" ? orders.price : orders.rating;
    const there = place && places.fitting(place);
    const wanted = craft ? CRAFT_SLUGS.indexOf(craft) : null;
    const counts = new Uint32Array(CRAFT_SLUGS.length);
    const first = firstOf(size + 1, order, readCursor(cursor), sort === "best");
    for (const [number, fit] of fits ?? order.numbers()) {
      const entry = entries[number];
      if (!entry || (there && there[entry.location] === 0)) continue;
      counts[entry.craft] = (counts[entry.craft] ?? 0) + 1;
      if (wanted === null || wanted === entry.craft) first.offer(number, fit);
    }
    const found = first.taken();
    const last = found.length > size ? found[size - 1] : undefined;
    const end = last && entries[last.number];
    return {
      ids: found.slice(0, size).map(({ number }) => entries[number]?.id ?? ""),
      total: wanted === null ? counts.reduce((sum, count) => sum + count, 0) : (counts[wanted] ?? 0),
      next: last && end ? writeCursor({ id: end.id, key: rankKey(end, sort, last.fit) }) : null,
      crafts: craftsIn(counts),
    };
  }

  return {
    query,
    put(doc: SearchDoc): void {
      touched?.add(doc.id);
      set(doc);
    },
    drop(id: string): void {
      touched?.add(id);
      take(id);
    },
    beginFilling(): void {
      touched = new Set();
      unseen = new Set(numbers.keys());
    },
    fill(docs: readonly SearchDoc[]): void {
      for (const doc of docs) {
        unseen.delete(doc.id);
        if (!touched?.has(doc.id)) set(doc);
      }
    },
    endFilling(): void {
      for (const id of unseen) if (!touched?.has(id)) take(id);
      touched = null;
      unseen.clear();
    },
  };
}

/** The most frequent first, equal ones by name. */
const craftsIn = (counts: Uint32Array): SearchAnswer["crafts"] =>
  CRAFT_SLUGS.flatMap((slug, index) => (counts[index] ? [{ slug, count: counts[index] }] : [])).sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
