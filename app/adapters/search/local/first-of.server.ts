import type { RankPlace } from "~/domain/search/ranking";
import type { RankOrder } from "./rank-order.server";

interface Taken {
  number: number;
  fit: number;
}

/** More than an order can hold, so that a better fit always weighs more than any position. */
const STEP = 2 ** 32;

/**
 * Takes the first `most` of those offered, in an order and after a place if one is given, without sorting the rest.
 * `byFit`: the better fit first, the order among equals.
 */
export function firstOf(most: number, order: RankOrder, after: RankPlace | null, byFit: boolean) {
  const first: (Taken & { weight: number })[] = [];
  const weigh = (position: number, fit: number): number => (byFit ? position - fit * STEP : position);
  const begin = after ? weigh(order.upTo(byFit ? { id: after.id, key: after.key.slice(1) } : after), -(after.key[0] ?? 0)) : -Infinity;

  return {
    offer(number: number, fit: number): void {
      const weight = weigh(order.position(number), fit);
      const last = first.length < most ? undefined : first[most - 1];
      if (weight < begin || (last && last.weight < weight)) return;
      let at = first.length;
      while (at > 0 && (first[at - 1]?.weight ?? 0) > weight) at -= 1;
      first.splice(at, 0, { number, fit, weight });
      if (first.length > most) first.pop();
    },
    taken: (): Taken[] => first,
  };
}
