import type { MoneyEvent } from "~/domain/ledger/event";
import type { PayoutRow } from "~/models/payout.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { tellPayout } from "~/services/payment/tell-payout.server";
import type { Handler } from "../aggregate";

/** What follows from a payout: the journal, and the artisan's letter. */
export const payoutHandlers: Record<string, Handler<PayoutRow>> = {
  post_journal: (_payout, { data }) => postJournal(data.event as MoneyEvent),
  tell_payout: (payout, { key, data }) => tellPayout({ payout, template: data.state === "returned" ? "payout_returned" : "payout_sent", key: `${payout._id}:${key}` }),
};
