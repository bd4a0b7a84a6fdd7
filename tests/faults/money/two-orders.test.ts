import { expect, test } from "vitest";
import { spreadRefund } from "~/domain/payment/staff-refund";
import { times } from "../../support/size";
import { RandomBooking, type Spread } from "./random-booking";
import { dice } from "./random-money";

const STEPS = 60;
const BOOKINGS = times(1_500, 200_000);

test(`${BOOKINGS} bookings with a deposit and a balance, ${STEPS} random operations each: nothing is lost between the two orders, and everything ends`, { timeout: 600_000 }, () => {
  const roll = dice(20261127);
  for (let id = 0; id < BOOKINGS; id += 1) {
    const random = new RandomBooking(id, roll);
    for (let step = 0; step < STEPS; step += 1) random.step();
    random.finish();
    expect({ id, problems: random.problems() }).toEqual({ id, problems: [] });
  }
});

/** What a shorter run sees that is wrong. */
function seenBy(spread: Spread): Set<string> {
  const roll = dice(20261127);
  const seen = new Set<string>();
  for (let id = 0; id < 300; id += 1) {
    const random = new RandomBooking(id, roll, undefined, spread);
    try {
      for (let step = 0; step < STEPS; step += 1) random.step();
      random.finish();
      for (const problem of random.problems()) seen.add(problem);
    } catch (error) {
      seen.add((error as Error).message);
    }
  }
  return seen;
}

test("sabotage: where what both orders have is spread without asking what the balance has left, the same run sees a refund that is promised in part", () => {
  expect([...seenBy(spreadRefund)]).toEqual([]);
  expect([...seenBy((_orders, _key, amount) => ({ first: Math.floor(amount / 2), balance: amount - Math.floor(amount / 2) }))]).toContain("a refund of both orders was promised in part");
});
