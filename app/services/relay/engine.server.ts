import { setTimeout as wait } from "node:timers/promises";
import { localGateway, startPayments } from "~/adapters/payments/index.server";
import { cache } from "~/adapters/cache/index.server";
import { email } from "~/adapters/email/index.server";
import { connectDatabase } from "~/database/connect.server";
import { environment } from "~/env.server";
import { log, reportError } from "~/http/log.server";
import { prepareDatabase } from "~/models/prepare-database.server";
import { onOutboxNews } from "~/models/outbox-news.server";
import { onPagesTouched } from "~/models/shown-on-pages.server";
import { paths } from "~/paths";
import { openJobs, startSchedules } from "~/jobs/run-jobs.server";
import { businessNow } from "~/services/clock/business-now.server";
import { sealAudit } from "~/services/audit/seal-audit.server";
import { hearNews, startHearing } from "~/services/feed/hear-news.server";
import { notePages, tellPages } from "~/services/feed/tell-pages.server";
import { reconcileAccounts } from "~/services/payment/reconcile-accounts.server";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { reconcilePayouts } from "~/services/payment/reconcile-payouts.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { measureClock } from "~/services/clock/measure-clock.server";
import { sweepErasures } from "~/services/privacy/sweep-erasures.server";
import { sweepBalances } from "~/services/booking/sweep-balances.server";
import { sweepBookings } from "~/services/booking/sweep-bookings.server";
import { sweepMonths } from "~/services/month/sweep-months.server";
import { sweepStatements } from "~/services/tax-document/sweep-statements.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { startLoop, type Loop } from "./loop.server";
import { openRelays } from "./relay.server";
import { onWake } from "./wake.server";

const FILL_AGAIN = 1000;
/** Outboxes are looked into when something is written there or its moment comes, and so often for what nobody told: a process that died, a command. */
const LOOK_ROUND = 1000;

let loops: Loop[] = [];
/** Work that may go on by itself after the round that began it. */
let standing: { end(): Promise<void> }[] = [];
let close: (() => Promise<void>) | undefined;

/** Opens the database, fills what lives in memory and starts the work behind the pages. */
export async function startEngine(): Promise<void> {
  const env = environment();
  const database = await connectDatabase({ uri: env.mongoUri, dataDir: env.dataDir });
  close = database.close;
  for (const id of await prepareDatabase()) log("migrated", { id });
  startHearing();
  await measureClock();
  startPayments({ env: env.raw, local: env.demo || env.test, production: env.production, now: businessNow });
  email();
  cache();
  void fillUntilDone();
  await startSchedules();
  const telling = startLoop(tellPages, 250);
  onPagesTouched((tags) => {
    notePages(tags);
    telling.wake();
  });
  const relays = openRelays();
  const job = openJobs();
  standing = [...relays, job];
  const relaying = new Map(relays.map(({ collection, work }) => [collection, startLoop(work, LOOK_ROUND)]));
  onWake(() => relaying.forEach((relay) => relay.wake()));
  onOutboxNews((collection, dueAt) => void setTimeout(() => relaying.get(collection)?.wake(), Math.max(0, dueAt - Date.now())).unref());
  loops = [...relaying.values(), telling, startLoop(hearNews, 250), startLoop(sweepBookings, 1000), startLoop(() => sweepBalances(businessNow()), 1000), startLoop(() => sweepErasures(), 1000), startLoop(() => sweepStatements(businessNow()), 1000), startLoop(() => sweepMonths(businessNow()), 1000), startLoop(deliverGatewayNews, 250), startLoop(job.work, 500), startLoop(() => sealAudit(Date.now()), 1000), startLoop(() => reconcileDue(businessNow()), 2000), startLoop(() => releaseDue(businessNow()), 1000), startLoop(() => reconcilePayouts(businessNow()), 5000), startLoop(() => reconcileAccounts(businessNow()), 5000), startLoop(measureClock, 60_000)];
}

/** Searches wait until their index is filled, all other pages need not. A filling that fails begins again. */
async function fillUntilDone(): Promise<void> {
  while (isReady()) {
    try {
      return await fillSearch();
    } catch (error) {
      if (isReady()) reportError(error);
      await wait(FILL_AGAIN);
    }
  }
}

/** The local gateway's own worker: it tells us by webhook, over HTTP like any gateway. */
async function deliverGatewayNews(): Promise<void> {
  const gateway = await localGateway();
  await gateway?.deliverDue({ url: `http://127.0.0.1:${environment().port}${paths.paymentsWebhook()}` });
}

/** Lets work under way finish, then lets go of the database. */
export async function stopEngine(): Promise<void> {
  onWake(undefined);
  onOutboxNews(undefined);
  await Promise.all(loops.map((loop) => loop.stop()));
  await Promise.all(standing.map((one) => one.end()));
  loops = [];
  standing = [];
  onPagesTouched(undefined);
  await tellPages().catch(reportError);
  const closing = close;
  close = undefined;
  await closing?.();
}

export const isReady = (): boolean => close !== undefined;
