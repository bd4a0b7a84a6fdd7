import { search } from "~/adapters/search/index.server";
import { stateFound, type FoundPlace } from "~/domain/place/found-place";
import type { Wanted } from "./find-artisans.server";

/** A filter to give up, and how many artisans that would bring back. `state` keeps the place's state. */
export interface Widening {
  drop: "q" | "craft" | "place" | "state";
  total: number;
}

/** What was asked for, and the words it was typed in. A place that is no place we know is looked for as words. */
interface Narrow {
  wanted: Wanted;
  q: string;
  place: string;
  found: FoundPlace | null;
}

/** When nothing fits: which single filter to give up, the most fruitful first. Only those that bring somebody back. */
export async function widenSearch({ wanted, q, place, found }: Narrow): Promise<Widening[]> {
  const first = { ...wanted, cursor: null, size: 1 };
  const tries: [Widening["drop"], Wanted][] = [];
  if (q !== "") tries.push(["q", { ...first, text: found ? "" : place }]);
  if (wanted.craft) tries.push(["craft", { ...first, craft: null }]);
  if (found?.state) tries.push(["state", { ...first, place: stateFound(found.state).filter }]);
  if (place !== "") tries.push(["place", { ...first, text: q, place: null }]);
  const widened = await Promise.all(tries.map(async ([drop, query]) => ({ drop, total: (await search().query(query)).total })));
  return widened.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
