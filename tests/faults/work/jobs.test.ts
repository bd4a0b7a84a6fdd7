import { beforeEach, describe, expect, it, vi } from "vitest";
import { localJobs } from "~/adapters/jobs/local.server";
import type { JobRunner } from "~/adapters/jobs/port";
import { hours, minutes } from "~/domain/time/instant";
import { findParkedJobs, Jobs } from "~/models/job.server";
import * as jobModel from "~/models/job.server";
import { useDatabase } from "../../support/database";
import { times } from "../../support/size";
import { arrive, Arrivals, readArrival } from "./parcels";

vi.mock("~/models/job.server", async (load) => {
  const real = await load<typeof jobModel>();
  return { ...real, claimDueJob: vi.fn(real.claimDueJob) };
});

useDatabase();
beforeEach(async () => void (await Promise.all([Jobs.deleteMany({}).exec(), Arrivals.deleteMany({}).exec()])));

const job = (name: string, runAt = 0) => ({ name, payload: {}, key: name, runAt });

/** Two workers side by side until neither finds anything. */
async function workTogether(run: JobRunner): Promise<void> {
  const workers = [localJobs(), localJobs()];
  const work = async (worker: (typeof workers)[number]): Promise<void> => {
    while ((await worker.runDue(run)) > 0);
  };
  await Promise.all(workers.map(work));
}

describe("two workers", () => {
  it("take one job once, however often they reach for it at the same moment (B56)", { timeout: 600_000 }, async () => {
    const count = times(60, 1000);
    const seen = new Map<string, number>();
    for (let index = 0; index < count; index += 1) {
      await localJobs().enqueue(job(`job-${index}`));
      await workTogether(async ({ key }) => void seen.set(key, (seen.get(key) ?? 0) + 1));
    }
    expect([...seen.values()].filter((times) => times !== 1)).toEqual([]);
    expect(seen.size).toBe(count);
  });

  it("would do it twice if taking it were no single write", async () => {
    vi.mocked(jobModel.claimDueJob).mockImplementation(async ({ claim, now, lease }) => {
      const found = await Jobs.findOne({ state: "waiting", dueAt: { $lte: now } }).lean<jobModel.Job | null>().exec();
      if (found) await Jobs.updateOne({ _id: found._id }, { $set: { state: "running", claim, dueAt: lease.until }, $inc: { tries: 1 } }).exec();
      return found;
    });
    let effects = 0;
    for (let index = 0; index < 20 && effects <= index; index += 1) {
      await localJobs().enqueue(job(`job-${index}`));
      await workTogether(async () => void (effects += 1));
    }
    vi.mocked(jobModel.claimDueJob).mockReset();
    expect(effects).toBeGreaterThan(await Jobs.countDocuments({}));
  });
});

describe("a poison job", () => {
  it("is parked after eight tries within a day, and the others are done meanwhile (B47)", async () => {
    const began = Date.now();
    let at = began;
    let last = at;
    const port = localJobs({ now: () => at });
    await port.enqueue(job("poison"));
    for (let beat = 0; at < began + hours(30); beat += 1) {
      await port.enqueue(job(`good-${beat}`));
      await port.runDue(async ({ name }) => {
        await arrive(name, "run");
        if (name !== "poison") return;
        last = at;
        throw new Error("no answer");
      });
      expect((await readArrival(`good-${beat}`))?.once).toEqual(["run"]);
      at += beat < 12 ? minutes(4) : hours(2);
    }
    expect((await readArrival("poison"))?.sent).toBe(8);
    expect(last - began).toBeLessThan(hours(24));
    expect(await findParkedJobs()).toMatchObject([{ name: "poison", tries: 8, error: "Error: no answer" }]);
    expect(await Jobs.countDocuments({ state: { $ne: "done" } })).toBe(1);
  });
});
