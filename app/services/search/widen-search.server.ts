import { search } from "~/adapters/search/index.server";
import { stateFound, type FoundPlace } from "~/domain/place/found-place";
import type { Wanted } from "./find-artisans.server";

/** A filter to give up, and how many artisans that would bring back. `state` keeps the place's state. */
export interface Widening {
  drop: "q" | "craft" | "place" | "state";
  total: number;
}

/** When nothing fits: which single filter to give up, the most fruitful first. Only those that bring somebody back. */
export async function widenSearch(wanted: Wanted, place: FoundPlace | null): Promise<Widening[]> {
  const first = { ...wanted, cursor: null, size: 1 };
  const tries: [Widening["drop"], Wanted][] = [];
  if (wanted.text !== "") tries.push(["q", { ...first, text: "" }]);
  if (wanted.craft) tries.push(["craft", { ...first, craft: null }]);
  if (place?.state) tries.push(["state", { ...first, place: stateFound(place.state).filter }]);
  if (wanted.place) tries.push(["place", { ...first, place: null }]);
  const widened = await Promise.all(tries.map(async ([drop, query]) => ({ drop, total: (await search().query(query)).total })));
  return widened.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
