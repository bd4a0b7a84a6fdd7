import { expect, test } from "vitest";
import { netDebt } from "~/domain/payment/share";
import { times } from "../../support/size";
import { RandomBooking, type Spread } from "./random-booking";
import { dice, type Net } from "./random-money";

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
function seenBy({ spread, netted }: { spread?: Spread; netted?: Net }): Set<string> {
  const roll = dice(20261127);
  const seen = new Set<string>();
  for (let id = 0; id < 300; id += 1) {
    const random = new RandomBooking(id, roll, undefined, spread, netted);
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
  expect([...seenBy({})]).toEqual([]);
  expect([...seenBy({ spread: (_orders, _key, amount) => ({ first: Math.floor(amount / 2), balance: amount - Math.floor(amount / 2) }) })]).toContain("a refund of both orders was promised in part");
});

test("sabotage: where what was claimed for his debts and could not be kept is not given back to them, the same run sees debts that nobody has", () => {
  expect([...seenBy({ netted: (books, claimed, at) => ({ ...netDebt(books, claimed, at), back: 0 }) })]).toContain("what the artisan owes for both is not what was written down");
});
