import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { localJobs } from "~/adapters/jobs/local.server";
import type { JobRunner, WorkTerms } from "~/adapters/jobs/port";
import { minutes, seconds } from "~/domain/time/instant";
import { openJobs, runJobs } from "~/jobs/run-jobs.server";
import { Jobs } from "~/models/job.server";
import * as jobModel from "~/models/job.server";
import { setClock } from "~/services/clock/business-now.server";
import { useDatabase } from "../../support/database";

/** Lets everything go on whose vendor does not answer. */
let answerAll = (): void => undefined;
let answered = new Promise<void>(() => undefined);
let begun: string[] = [];
let ended: string[] = [];

/** A job whose name begins so waits for its vendor, all others are done at once. */
const run: JobRunner = async ({ name, key }) => {
  begun.push(key);
  if (name.startsWith("hang")) await answered;
  ended.push(key);
};

vi.mock("~/models/job.server", async (load) => {
  const real = await load<typeof jobModel>();
  return { ...real, settleJob: vi.fn(real.settleJob) };
});
vi.mock("~/jobs/registry.server", () => ({ SCHEDULES: [], JOB_KINDS: ["hang", "quick"].map((name) => ({ name, run: (_payload: unknown, key: string) => run({ name, payload: {}, key }) })) }));
useDatabase();

const terms = (more: Partial<WorkTerms> = {}): WorkTerms => ({ patience: 40, mostOfAKind: 40, toSharedTime: (at) => at, ...more });
const ask = (name: string, ...keys: string[]) => Promise.all(keys.map((key) => localJobs().enqueue({ name, payload: {}, key, runAt: 0 })));
/** Work that is merely slow on a busy machine goes on by itself too, so what is to come is waited for. */
const soon = (happens: () => void | Promise<void>) => vi.waitFor(happens, { timeout: 20_000, interval: 20 });

beforeEach(async () => {
  answered = new Promise((resolve) => void (answerAll = resolve));
  begun = [];
  ended = [];
  setClock({ database: 0 });
  await Jobs.deleteMany({}).exec();
});

describe("a job that hangs", () => {
  it("holds up no job that comes later, of its own kind or another", async () => {
    const { work, end } = localJobs().openWorker(run, terms());
    await ask("hang", "stuck");
    await work();
    await ask("quick", "one", "two");
    await ask("hang", "stuck too");
    await work();
    await soon(() => expect([...ended].sort()).toEqual(["one", "two"]));
    await soon(() => expect(begun).toContain("stuck too"));
    answerAll();
    await end();
    expect([...ended].sort()).toEqual(["one", "stuck", "stuck too", "two"]);
    expect(await Jobs.countDocuments({ state: { $ne: "done" } })).toBe(0);
  });

  it("holds up none in a running process either, where the next round looks a second later", async () => {
    const { work, end } = openJobs();
    await ask("hang", "stuck");
    const began = Date.now();
    await work();
    expect(Date.now() - began).toBeLessThan(seconds(10));
    await ask("quick", "one");
    await work();
    await soon(() => expect(ended).toEqual(["one"]));
    answerAll();
    await end();
  });

  it("leaves room for so many of its kind at once, and other kinds go on beside them", async () => {
    const { work, end } = localJobs().openWorker(run, terms({ mostOfAKind: 3 }));
    await ask("hang", "a", "b", "c", "d", "e");
    await work();
    await ask("quick", "one");
    await work();
    await soon(() => expect(ended).toEqual(["one"]));
    expect(begun).toHaveLength(3 + 1);
    answerAll();
    await soon(async () => {
      await work();
      expect(await Jobs.countDocuments({ state: { $ne: "done" } })).toBe(0);
    });
    await end();
    expect(begun).toHaveLength(5 + 1);
  });

  it("is not begun a second time by the process that waits for it, also when its lease was lost", async () => {
    const { work, end } = localJobs().openWorker(run, terms());
    await ask("hang", "stuck");
    await work();
    await soon(() => expect(begun).toEqual(["stuck"]));
    await Jobs.updateOne({ key: "stuck" }, { $set: { dueAt: 0 } }).exec();
    for (let count = 0; count < 5; count += 1) await work();
    expect(begun).toEqual(["stuck"]);
    answerAll();
    await end();
    expect(await Jobs.findOne({ key: "stuck" }).lean().exec()).toMatchObject({ state: "done", tries: 1 });
  });

  it("says nothing of how it went once another process has it", async () => {
    const { work, end } = localJobs().openWorker(run, terms());
    await ask("hang", "stuck");
    await work();
    await soon(() => expect(begun).toEqual(["stuck"]));
    await Jobs.updateOne({ key: "stuck" }, { $set: { claim: "another" } }).exec();
    answerAll();
    await end();
    expect(await Jobs.findOne({ key: "stuck" }).lean().exec()).toMatchObject({ state: "running", claim: "another" });
  });
});

describe("a job that takes longer than its lease", () => {
  it("stays with the process that does it, and no other begins it", async () => {
    const mine = localJobs({ times: { lease: 250, renew: 50 } });
    const { work, end } = mine.openWorker(run, terms());
    await ask("hang", "long");
    await work();
    for (const until = Date.now() + 900; Date.now() < until; await sleep(20)) await localJobs().runDue(run);
    answerAll();
    await end();
    expect(begun).toEqual(["long"]);
    expect(await Jobs.findOne({ key: "long" }).lean().exec()).toMatchObject({ state: "done", tries: 1 });
  });

  it("goes to another process ten seconds after its own was last heard of", async () => {
    let at = Date.now();
    await ask("quick", "one");
    await Jobs.updateOne({}, { $set: { state: "running", claim: "somebody who died", tries: 1, dueAt: at + seconds(10) } }).exec();
    const other = localJobs({ now: () => at });
    at += seconds(9);
    await other.runDue(run);
    expect(begun).toEqual([]);
    at += seconds(2);
    await other.runDue(run);
    expect(ended).toEqual(["one"]);
  });

  it("has a lease of ten seconds, so that a death is noticed by then", async () => {
    const at = Date.now();
    const { work, end } = localJobs({ now: () => at }).openWorker(run, terms());
    await ask("hang", "stuck");
    await work();
    expect(await Jobs.findOne({}).lean().exec()).toMatchObject({ state: "running", dueAt: at + seconds(10) });
    answerAll();
    await end();
  });

  it.each([minutes(5), -minutes(5)])("is never begun by a process whose clock is off by %i ms, and its own can be begun there", async (off) => {
    const { work, end } = localJobs().openWorker(run, terms());
    await ask("hang", "mine");
    await work();
    await soon(() => expect(begun).toEqual(["mine"]));
    const there = localJobs({ now: () => Date.now() + off });
    const elsewhere = there.openWorker(run, terms({ toSharedTime: (at) => at - off }));
    await there.enqueue({ name: "quick", payload: {}, key: "theirs", runAt: Date.now() + off });
    await elsewhere.work();
    await elsewhere.end();
    expect(begun).toEqual(["mine", "theirs"]);
    expect(await Jobs.findOne({ key: "mine" }).lean().exec()).toMatchObject({ state: "running", tries: 1 });
    answerAll();
    await end();
  });

  it("is left to others by a running process whose clock runs ahead", async () => {
    await ask("quick", "taken");
    await Jobs.updateOne({}, { $set: { state: "running", claim: "another", dueAt: Date.now() - minutes(5) + seconds(8) } }).exec();
    setClock({ database: -minutes(5) });
    const { work, end } = openJobs();
    await work();
    await end();
    expect(begun).toEqual([]);
  });
});

describe("a job that fails", () => {
  it("is named in the log at each try", async () => {
    const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await ask("unheard_of", "one");
    await runJobs();
    expect(printed.mock.calls.join("")).toContain("Nobody does the job unheard_of");
    printed.mockRestore();
  });
});

describe("a database that is away when a job is done", () => {
  it("is told of by the next round, and the job is done again when its lease is over", async () => {
    let at = Date.now();
    const { work, end } = localJobs({ now: () => at }).openWorker(run, terms());
    vi.mocked(jobModel.settleJob).mockRejectedValue(new Error("no database"));
    await ask("hang", "one");
    await work();
    answerAll();
    await end();
    await expect(work()).rejects.toThrow("no database");
    vi.mocked(jobModel.settleJob).mockReset();
    at += seconds(11);
    await work();
    expect(begun).toEqual(["one", "one"]);
    expect(await Jobs.countDocuments({ state: "done" })).toBe(1);
  });
});

