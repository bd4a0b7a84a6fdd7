import { expect, test } from "vitest";
import { keepHold, takeHold, type OpenHold } from "./hold-limit";

const unpaid = (booking: string, artisan = booking, until = 100): OpenHold => ({ booking, artisan, until });
const visit = (booking: string, until: number | null = null): OpenHold => ({ booking, artisan: "one artisan", until, pays: "in_person" });

test("three unpaid times may be held, each with another artisan, until their last moment", () => {
  const three = [unpaid("a"), unpaid("b"), unpaid("c")];
  expect(takeHold(three, unpaid("d"), 100)).toEqual({ ok: false, code: "too_many_holds" });
  expect(takeHold(three, unpaid("d"), 101)).toMatchObject({ ok: true, holds: [unpaid("d")] });
  expect(takeHold([unpaid("a", "x")], unpaid("b", "x"), 0)).toEqual({ ok: false, code: "hold_open_with_artisan" });
});

test("three visits paid in person may lie before somebody, however long it takes, and one more when one is over", () => {
  const three = [visit("a"), visit("b"), visit("c", 100)];
  expect(takeHold(three, visit("d", 100), 50)).toEqual({ ok: false, code: "too_many_promised" });
  expect(takeHold(three.slice(1), visit("d", 100), 50)).toMatchObject({ ok: true });
  expect(takeHold([visit("a"), visit("b"), visit("e")], visit("d", 1_000), 999)).toEqual({ ok: false, code: "too_many_promised" });
});

test("unpaid times and visits paid in person are counted apart", () => {
  expect(takeHold([visit("a"), visit("b"), visit("c")], unpaid("d"), 0)).toMatchObject({ ok: true });
  expect(takeHold([unpaid("a"), unpaid("b"), unpaid("c")], visit("d", 100), 0)).toMatchObject({ ok: true });
});

test("the same booking again changes nothing, and one that counts until it is over goes on doing so", () => {
  expect(takeHold([visit("a"), visit("b"), visit("c")], visit("c", 100), 0)).toEqual({ ok: true, holds: [visit("a"), visit("b"), visit("c")] });
  expect(keepHold([visit("a", 100), unpaid("b")], "a")).toEqual([visit("a"), unpaid("b")]);
  expect(keepHold([unpaid("b")], "a")).toEqual([unpaid("b")]);
});
