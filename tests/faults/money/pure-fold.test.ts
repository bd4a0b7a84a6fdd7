import { expect, test } from "vitest";
import type { Move } from "~/domain/payment/books";
import { promiseRefund } from "~/domain/payment/promise-refund";
import { times } from "../../support/size";
import { dice, RandomOrder } from "./random-money";

const STEPS = 40;
const OPERATIONS = times(100_000, 1_000_000);

test(`${OPERATIONS} random money operations: journal, payment documents and the bank agree after each order (B36)`, { timeout: 600_000 }, () => {
  const roll = dice(20260312);
  for (let order = 0; order < OPERATIONS / STEPS; order += 1) {
    const random = new RandomOrder(order, roll);
    for (let step = 0; step < STEPS; step += 1) random.step();
    random.finish();
    expect({ order, problems: random.problems() }).toEqual({ order, problems: [] });
  }
});

test("sabotage: where what was taken back for a refund that never came about is not given once more, the same run sees an artisan with less than his part", () => {
  const roll = dice(20260312);
  const seen = new Set<string>();
  for (let order = 0; order < 500; order += 1) {
    const random = new RandomOrder(order, roll, promiseRefund, (books) => books);
    for (let step = 0; step < 40; step += 1) random.step();
    random.finish();
    for (const problem of random.problems()) seen.add(problem);
  }
  expect([...seen]).toEqual(["the artisan's account has less than he is owed"]);
});

test("at no moment is more promised than was captured, unless a refund by hand outran a promise, nor an account overdrawn but the artisan's while a refund takes back what he was given", () => {
  const roll = dice(7);
  for (let order = 0; order < 200; order += 1) {
    const random = new RandomOrder(order, roll);
    for (let step = 0; step < 40; step += 1) {
      random.step();
      if (!random.outrun) expect(random.problems().filter((problem) => /promised|overdrawn/.test(problem) && !problem.startsWith("artisan_payable"))).toEqual([]);
    }
  }
});

test("sabotage: with a guard that always allows, the same run sees money leave that never came", () => {
  const allowAll: typeof promiseRefund = (books, wanted) => {
    const move: Move = { ...wanted, kind: "refund", vendorKey: `${books._id}-${wanted.key}`, state: "reserved", gatewayRefund: null, bankReference: null, settledAt: null };
    const event = { kind: "refund_promise" as const, id: move.vendorKey, booking: books.booking, at: wanted.at, currency: "INR", amount: wanted.amount, pool: "held" as const };
    return { ok: true, books: { ...books, moves: [...books.moves, move] }, move, made: true, events: [event], calls: { reversal: null, refund: wanted.key, owed: 0 } };
  };
  const roll = dice(20260312);
  const seen = new Set<string>();
  for (let order = 0; order < 200; order += 1) {
    const random = new RandomOrder(order, roll, allowAll);
    for (let step = 0; step < 40; step += 1) random.step();
    random.finish();
    for (const problem of random.problems()) seen.add(problem);
  }
  expect([...seen]).toEqual(expect.arrayContaining(["more promised than captured", "held is overdrawn"]));
});
