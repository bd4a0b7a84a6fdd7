import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import type { JobRunner, JobsPort } from "~/adapters/jobs/port";
import { hours, minutes, seconds } from "~/domain/time/instant";

/** What every queue that we run ourselves must do. `setNow` moves the clock of all runners made by `make`. */
export function jobsContract(make: () => { port: JobsPort; other: JobsPort; setNow: (at: number) => void }): void {
  const at = Date.UTC(2026, 10, 1, 10, 0, 0);
  const request = (more: object = {}) => ({ name: "count", payload: { n: 1 }, key: randomUUID(), runAt: at, ...more });

  test("a job runs once, with its payload, not before its time", async () => {
    const { port, setNow } = make();
    const run = vi.fn<JobRunner>(async () => undefined);
    const job = request({ runAt: at + minutes(5) });
    setNow(at);
    await port.enqueue(job);
    await port.runDue(run);
    expect(run).not.toHaveBeenCalled();
    setNow(at + minutes(5));
    await port.runDue(run);
    await port.runDue(run);
    expect(run).toHaveBeenCalledOnce();
    expect(run.mock.calls[0]?.[0]).toMatchObject({ name: "count", payload: { n: 1 }, key: job.key });
  });

  test("the same key is the same job, also after it is done", async () => {
    const { port, setNow } = make();
    setNow(at);
    const run = vi.fn<JobRunner>(async () => undefined);
    const job = request();
    await Promise.all([port.enqueue(job), port.enqueue(job)]);
    await port.runDue(run);
    await port.enqueue(job);
    await port.runDue(run);
    expect(run).toHaveBeenCalledOnce();
  });

  test("two runners never take one job at the same time", async () => {
    const { port, other, setNow } = make();
    setNow(at);
    const seen: string[] = [];
    const run: JobRunner = async ({ key }) => void seen.push(key);
    const all = Array.from({ length: 20 }, () => request());
    for (const job of all) await port.enqueue(job);
    await Promise.all([port.runDue(run), other.runDue(run)]);
    expect(seen.sort()).toEqual(all.map(({ key }) => key).sort());
  });

  test("a job that fails is tried again later, and after eight tries waits for staff", async () => {
    const { port, setNow } = make();
    setNow(at);
    const run = vi.fn<JobRunner>(async () => {
      throw new Error("no answer");
    });
    await port.enqueue(request());
    await port.runDue(run);
    await port.runDue(run);
    expect(run).toHaveBeenCalledOnce();
    for (let later = 1; later <= 12; later += 1) {
      setNow(at + later * hours(7));
      await port.runDue(run);
    }
    expect(run).toHaveBeenCalledTimes(8);
    expect(await port.isIdle()).toBe(true);
  });

  test("a job whose runner died is taken by another one when its lease is over", async () => {
    const { port, other, setNow } = make();
    setNow(at);
    await port.enqueue(request());
    const run = vi.fn<JobRunner>(async () => undefined);
    const dead = port.runDue(() => new Promise(() => undefined));
    await vi.waitFor(async () => expect(await other.isIdle()).toBe(false));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.runDue(run);
    expect(run).not.toHaveBeenCalled();
    setNow(at + seconds(20));
    await other.runDue(run);
    expect(run).toHaveBeenCalledOnce();
    expect(dead).toBeInstanceOf(Promise);
  });

  test("idle means that nothing runs and nothing is due", async () => {
    const { port, setNow } = make();
    setNow(at);
    await port.enqueue(request({ runAt: at + seconds(10) }));
    expect(await port.isIdle()).toBe(true);
    setNow(at + seconds(10));
    expect(await port.isIdle()).toBe(false);
    await port.runDue(async () => expect(await port.isIdle()).toBe(false));
    expect(await port.isIdle()).toBe(true);
  });

  test("a schedule runs once for each of its moments on Indian time, however many processes there are", async () => {
    const { port, other, setNow } = make();
    const seen: string[] = [];
    const run: JobRunner = async ({ key }) => void seen.push(key);
    const midnight = Date.UTC(2026, 10, 1, 18, 30);
    for (const one of [port, other]) await one.schedule([{ name: "nightly", cron: "0 0 * * *" }]);
    setNow(midnight - seconds(1));
    await port.runDue(run);
    await other.runDue(run);
    const before = seen.length;
    setNow(midnight + seconds(1));
    await Promise.all([port.runDue(run), other.runDue(run)]);
    setNow(midnight + minutes(5));
    await Promise.all([port.runDue(run), other.runDue(run)]);
    expect(seen.slice(before)).toEqual(["nightly@2026-11-01T18:30:00.000Z"]);
  });

  test("of the moments a schedule missed while nobody ran it, the last is made up for", async () => {
    const { port, setNow } = make();
    const seen: string[] = [];
    setNow(at);
    await port.schedule([{ name: "often", cron: "*/5 * * * *" }]);
    await port.runDue(async ({ key }) => void seen.push(key));
    await port.runDue(async ({ key }) => void seen.push(key));
    expect(seen.filter((key) => key.startsWith("often@"))).toHaveLength(1);
  });
}
