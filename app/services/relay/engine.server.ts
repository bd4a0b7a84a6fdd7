import { payments, startPayments } from "~/adapters/payments/index.server";
import { cache } from "~/adapters/cache/index.server";
import { email } from "~/adapters/email/index.server";
import { connectDatabase } from "~/database/connect.server";
import { environment } from "~/env.server";
import { buildIndexes } from "~/models/model.server";
import { paths } from "~/paths";
import { runJobs, startSchedules } from "~/jobs/run-jobs.server";
import { businessNow } from "~/services/clock/business-now.server";
import { sealAudit } from "~/services/audit/seal-audit.server";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { measureClock } from "~/services/clock/measure-clock.server";
import { sweepBookings } from "~/services/booking/sweep-bookings.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { isIdle } from "./idle.server";
import { startLoop, type Loop } from "./loop.server";
import { relayDue } from "./relay.server";
import { onWake } from "./wake.server";

let loops: Loop[] = [];
let close: (() => Promise<void>) | undefined;

/** Opens the database, fills what lives in memory and starts the work behind the pages. */
export async function startEngine(): Promise<void> {
  const env = environment();
  const database = await connectDatabase({ uri: env.mongoUri, dataDir: env.dataDir });
  close = database.close;
  await buildIndexes();
  await measureClock();
  startPayments({ env: env.raw, local: env.demo || env.test, now: businessNow });
  email();
  cache();
  await fillSearch();
  await startSchedules();
  const relay = startLoop(relayDue, 250);
  onWake(() => relay.wake());
  loops = [relay, startLoop(sweepBookings, 1000), startLoop(deliverGatewayNews, 250), startLoop(runJobs, 500), startLoop(() => sealAudit(Date.now()), 1000), startLoop(() => reconcileDue(businessNow()), 2000), startLoop(measureClock, env.demo ? 2000 : 60_000)];
}

/** The local gateway's own worker: it tells us by webhook, over HTTP like any gateway. */
async function deliverGatewayNews(): Promise<void> {
  const gateway = await payments();
  if (gateway?.mode === "local") await gateway.deliverDue({ url: `http://127.0.0.1:${environment().port}${paths.paymentsWebhook()}` });
}

/** Lets work under way finish, then lets go of the database. */
export async function stopEngine(): Promise<void> {
  onWake(undefined);
  await Promise.all(loops.map((loop) => loop.stop()));
  loops = [];
  await close?.();
  close = undefined;
}

export const isReady = (): boolean => close !== undefined;

export { isIdle };
