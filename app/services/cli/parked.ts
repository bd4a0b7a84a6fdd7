import { listParked } from "~/services/relay/list-parked.server";
import { retryParked } from "~/services/relay/retry-parked.server";
import { runCheck } from "./verify";

/** `npm run parked`: what waits for staff, with exit code 1 when there is something; `-- --again` lets all of it be tried anew. */
await runCheck(async () => {
  if (process.argv.includes("--again")) return { ok: true, again: await retryParked() };
  const parked = await listParked();
  return { ok: parked.entries.length + parked.jobs.length === 0, ...parked };
});
