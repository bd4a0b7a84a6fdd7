import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { LimitsPort } from "~/adapters/limits/port";
import { minutes } from "~/domain/time/instant";

/** What every store of limits must do. `setNow` moves its clock. */
export function limitsContract(make: () => { port: LimitsPort; setNow: (at: number) => void }): void {
  const at = Date.UTC(2026, 10, 1, 10, 0, 0);

  test("a budget of three lets three tries through and says how long to wait then", async () => {
    const { port, setNow } = make();
    setNow(at + minutes(5));
    const one = { key: randomUUID(), most: 3, windowMs: minutes(15) };
    for (let count = 0; count < 3; count += 1) expect(await port.take(one)).toEqual({ ok: true });
    expect(await port.take(one)).toEqual({ ok: false, waitMs: minutes(10) });
  });

  test("the next window has a new budget", async () => {
    const { port, setNow } = make();
    setNow(at);
    const one = { key: randomUUID(), most: 1, windowMs: minutes(15) };
    await port.take(one);
    expect((await port.take(one)).ok).toBe(false);
    setNow(at + minutes(15));
    expect(await port.take(one)).toEqual({ ok: true });
  });

  test("keys do not share a budget", async () => {
    const { port, setNow } = make();
    setNow(at);
    const take = (key: string) => port.take({ key, most: 1, windowMs: minutes(15) });
    const [a, b] = [randomUUID(), randomUUID()];
    await take(a);
    expect((await take(b)).ok).toBe(true);
    expect((await take(a)).ok).toBe(false);
  });

  test("of a hundred tries at once exactly the budget gets through", async () => {
    const { port, setNow } = make();
    setNow(at);
    const one = { key: randomUUID(), most: 10, windowMs: minutes(15) };
    const answers = await Promise.all(Array.from({ length: 100 }, () => port.take(one)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
  });
}
