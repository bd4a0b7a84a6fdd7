import type { MoneyEvent } from "~/domain/ledger/event";
import type { PayoutRow } from "~/models/payout.server";
import { businessNow } from "~/services/clock/business-now.server";
import { freeReturned } from "~/services/payment/free-returned.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { tellPayout } from "~/services/payment/tell-payout.server";
import type { Handler } from "../aggregate";

/** What follows from a payout: the journal, the shares that a returned one had, and the artisan's letter. */
export const payoutHandlers: Record<string, Handler<PayoutRow>> = {
  post_journal: (_payout, { data }) => postJournal(data.event as MoneyEvent),
  free_returned: (payout) => freeReturned(payout, businessNow()),
  tell_payout: (payout, { key, data }) => tellPayout({ payout, template: data.state === "returned" ? "payout_returned" : "payout_sent", key: `${payout._id}:${key}` }),
};
