import { payments } from "~/adapters/payments/index.server";
import type { Millis } from "~/domain/time/instant";
import { findPayee, findPayeesToAsk, replacePayee } from "~/models/payee.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { askEach } from "./ask-each.server";
import { recordAccount } from "./record-account.server";

const AT_ONCE = 50;

/** Asks the gateway about every linked account whose time has come. Stops quietly when the gateway is down. Gives how many were news. */
export async function reconcileAccounts(now: Millis): Promise<number> {
  if (!(await payments())) return 0;
  let news = 0;
  const rows = (await findPayeesToAsk(now, AT_ONCE)).flatMap(({ account, ...row }) => (account === null ? [] : [{ ...row, account }]));
  await askEach({
    rows,
    about: ({ account }) => ({ of: account, booking: null }),
    ask: async ({ _id, account }) => {
      const taken = await recordAccount({ id: account, reference: _id }, now);
      if (!taken.ok) throw new Error(`What the gateway says of an account could not be taken in: ${taken.code}`);
      if (taken.sighting === "news") news += 1;
    },
    putOff: ({ _id }, change) =>
      compareAndSet(async () => {
        const row = await findPayee(_id);
        return !row || (await replacePayee(row, change, [])) || undefined;
      }),
    now,
  });
  return news;
}
