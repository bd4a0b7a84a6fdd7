import { beforeEach, expect, test } from "vitest";
import { readJobsConfig } from "~/adapters/jobs/config.server";
import { localJobs } from "~/adapters/jobs/local.server";
import { Jobs } from "~/models/job.server";
import { useDatabase } from "../../support/database";
import { jobsContract } from "./jobs-contract";

useDatabase();

beforeEach(async () => void (await Jobs.deleteMany({}).exec()));

jobsContract(() => {
  let at = Date.UTC(2026, 10, 1, 10, 0, 0);
  return { port: localJobs({ now: () => at }), other: localJobs({ now: () => at }), setNow: (next) => void (at = next) };
});

test("a done job keeps nothing of what it was about", async () => {
  const port = localJobs();
  await port.enqueue({ name: "send_reset_link", payload: { identifier: "ananya@example.in" }, key: "reset:1", runAt: 0 });
  await port.runDue(async () => undefined);
  expect(await Jobs.find({}).lean().exec()).toMatchObject([{ state: "done", payload: {} }]);
});

test("switched on without keys, the job service stops the start and names what is missing", () => {
  expect(() => readJobsConfig({ JOBS_ENABLED: "true", QSTASH_TOKEN: "t" })).toThrow("QSTASH_CURRENT_SIGNING_KEY, QSTASH_NEXT_SIGNING_KEY");
  expect(readJobsConfig({ QSTASH_TOKEN: "t" })).toEqual({ mode: "local", idleKeys: ["QSTASH_TOKEN"] });
});
