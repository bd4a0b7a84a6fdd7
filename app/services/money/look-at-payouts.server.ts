import type { PaymentsPort } from "~/adapters/payments/port";
import { sumPaise, type Paise } from "~/domain/money";
import type { FoundBreak } from "~/domain/payment/break";
import type { Millis } from "~/domain/time/instant";
import { findJournalEntries } from "~/models/journal-entry.server";
import { comesToItsSum, type PayoutRow } from "~/models/payout.server";
import { countJournal, countPayout, type MoneyFacts } from "~/services/payment/money-facts";
import { payoutOrNull } from "./ask-gateway.server";
import { lookAtEach } from "./look-at-each.server";
import type { Look, Moments } from "./look-at-payments.server";

/** Looks at payouts: each against the gateway, by its port, and against the journal. Throws `GatewayUnavailable` once it is not asked any more. */
export async function lookAtPayouts(gateway: PaymentsPort, rows: readonly PayoutRow[], { before, now }: Moments): Promise<Look[]> {
  const still = rows.filter(({ outbox }) => outbox.every(({ dueAt }) => dueAt === null));
  const books = new Map(still.map((row): [string, MoneyFacts] => {
    const facts: MoneyFacts = new Map();
    countPayout(facts, row);
    return [row._id, facts];
  }));
  const posted: MoneyFacts = new Map();
  for (const entry of await findJournalEntries([...books.values()].flatMap((facts) => [...facts.keys()]))) countJournal(posted, entry);
  const lookAt = async (row: PayoutRow): Promise<Look> => {
    const lacking = [...(books.get(row._id) ?? [])].filter(([id, { amount }]) => posted.get(id)?.amount !== amount);
    const journal = lacking.map(([id, { amount }]): FoundBreak => ({ kind: "journal_missing", subject: id.replace(":", "-"), ours: amount, theirs: posted.get(id)?.amount ?? null }));
    return { of: row._id, booking: row.lines.length === 1 ? (row.lines[0]?.booking ?? null) : null, found: [...(await compare(gateway, row, before)), ...journal] };
  };
  return lookAtEach(still, lookAt, now);
}

async function compare(gateway: PaymentsPort, { _id, account, amount, state, at, lines }: PayoutRow, before: Millis): Promise<FoundBreak[]> {
  const seen = await payoutOrNull(gateway, { account, payout: _id });
  if (!seen) return [{ kind: "payout_unknown", subject: _id, ours: amount, theirs: null }];
  const differs = (ours: Paise): FoundBreak[] => [{ kind: "payout_differs", subject: _id, ours, theirs: seen.amount }];
  if (seen.amount !== amount || (seen.state !== state && at < before)) return differs(amount);
  return !comesToItsSum({ amount, lines }) && at < before ? differs(sumPaise(lines.map((line) => line.amount))) : [];
}
