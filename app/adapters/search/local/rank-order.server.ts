import { compareRanks, type RankPlace } from "~/domain/search/ranking";

/** Numbers in the order of their places. It is kept sorted by every change, so that no query sorts. */
export interface RankOrder {
  put(number: number): void;
  drop(number: number): void;
  /** All of them in order, each with a fit of 0. */
  numbers(): Iterable<[number: number, fit: number]>;
  /** Where a number stands. */
  position(number: number): number;
  /** How many stand at this place or before it; nobody need be there. */
  upTo(place: RankPlace): number;
}

export function rankOrder(placeOf: (number: number) => RankPlace): RankOrder {
  const sorted: number[] = [];
  const places: (RankPlace | undefined)[] = [];
  let positions: Int32Array | null = null;

  function upTo(place: RankPlace): number {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = places[sorted[middle] ?? -1];
      if (other && compareRanks(other, place) <= 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  function count(): Int32Array {
    const counted = new Int32Array(places.length);
    for (let at = 0; at < sorted.length; at += 1) counted[sorted[at] ?? 0] = at;
    return counted;
  }

  return {
    put(number) {
      const place = placeOf(number);
      sorted.splice(upTo(place), 0, number);
      places[number] = place;
      positions = null;
    },
    drop(number) {
      const place = places[number];
      if (place) sorted.splice(upTo(place) - 1, 1);
      places[number] = undefined;
      positions = null;
    },
    *numbers() {
      for (const number of sorted) yield [number, 0];
    },
    position: (number) => (positions ??= count())[number] ?? 0,
    upTo,
  };
}
