import { payments } from "~/adapters/payments/index.server";
import type { Millis } from "~/domain/time/instant";
import { findPayout, findPayoutsToAsk, replacePayout } from "~/models/payout.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { askEach } from "./ask-each.server";
import { recordPayout } from "./record-payout.server";

const AT_ONCE = 50;

/** Asks the gateway about every payout whose time has come, as if every webhook had come. Stops quietly when the gateway is down. Gives how many were news. */
export async function reconcilePayouts(now: Millis): Promise<number> {
  const gateway = await payments();
  if (!gateway) return 0;
  let news = 0;
  await askEach({
    rows: await findPayoutsToAsk(now, AT_ONCE),
    about: ({ _id, lines }) => ({ of: _id, booking: lines.length === 1 ? (lines[0]?.booking ?? null) : null }),
    ask: async ({ _id, account }) => {
      const taken = await recordPayout(await gateway.fetchPayout({ account, payout: _id }), now);
      if (!taken.ok) throw new Error(`What the gateway says of a payout could not be taken in: ${taken.code}`);
      if (taken.sighting === "news") news += 1;
    },
    putOff: ({ _id }, change) =>
      compareAndSet(async () => {
        const row = await findPayout(_id);
        return !row || (await replacePayout(_id, row.version, change, [])) || undefined;
      }),
    now,
  });
  return news;
}
