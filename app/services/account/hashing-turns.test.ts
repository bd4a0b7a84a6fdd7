import { expect, test } from "vitest";
import { HashingBusy, takeTurn } from "./hashing-turns";

/** Works that end when told. */
function works(count: number) {
  let [now, most] = [0, 0];
  const ends: (() => void)[] = [];
  const answers = Array.from({ length: count }, (_, index) =>
    takeTurn(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise<void>((resolve) => void ends.push(resolve));
      now -= 1;
      return index;
    }).catch((error: unknown) => error),
  );
  return { answers, most: () => most, async endAll() {
    while (ends.length > 0) {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  } };
}

test("two at once, forty wait, and who comes then is asked to come back", async () => {
  const burst = works(50);
  await new Promise((resolve) => setImmediate(resolve));
  await burst.endAll();
  const answers = await Promise.all(burst.answers);
  expect(burst.most()).toBe(2);
  expect(answers.filter((answer) => answer instanceof HashingBusy)).toHaveLength(8);
  expect(answers.slice(0, 42)).toEqual(Array.from({ length: 42 }, (_, index) => index));
});

test("a turn that fails is given on", async () => {
  await expect(takeTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await Promise.all([1, 2, 3].map((one) => takeTurn(() => Promise.resolve(one))))).toEqual([1, 2, 3]);
});
