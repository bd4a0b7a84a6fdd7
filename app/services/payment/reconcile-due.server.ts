import { payments } from "~/adapters/payments/index.server";
import type { Millis } from "~/domain/time/instant";
import { findPaymentsToAsk } from "~/models/payment.server";
import { askEach } from "./ask-each.server";
import { changePayment } from "./change-payment.server";
import { reconcileOrder } from "./reconcile-order.server";

const AT_ONCE = 100;

/** Asks the gateway about every order whose time has come. Stops quietly when the gateway is down. */
export async function reconcileDue(now: Millis): Promise<{ asked: number; news: number }> {
  const count = { asked: 0, news: 0 };
  if (!(await payments())) return count;
  await askEach({
    rows: await findPaymentsToAsk(now, AT_ONCE),
    about: ({ _id, booking }) => ({ of: _id, booking }),
    ask: async ({ _id }) => {
      const asked = await reconcileOrder(_id, now);
      if (!asked.ok) throw new Error(`What the gateway says of an order could not be taken in: ${asked.code}`);
      count.asked += 1;
      count.news += asked.news;
    },
    putOff: ({ _id }, change) => changePayment(_id, () => ({ change, outbox: [], result: null })),
    now,
  });
  return count;
}
