import type { GatewayTransfer, PaymentsPort } from "~/adapters/payments/port";
import type { JournalEntry } from "~/domain/ledger/entry";
import type { FoundBreak } from "~/domain/payment/break";
import { compareBooks } from "~/domain/payment/compare-books";
import type { Millis } from "~/domain/time/instant";
import { findJournalOfBookings } from "~/models/journal-entry.server";
import type { PaymentRow } from "~/models/payment.server";
import { findKnownPayouts } from "~/models/payout.server";
import { countBooks, countJournal, type MoneyFacts } from "~/services/payment/money-facts";
import { askGateway, payoutOrNull } from "./ask-gateway.server";
import { lookAtEach } from "./look-at-each.server";

/** What was looked at, and what was found in it. */
export interface Look {
  of: string;
  booking: string | null;
  found: FoundBreak[];
  /** It could not be looked at: what was found in it earlier stays. */
  failed?: true;
}

/** News younger than `before` is left alone. `now` is business time. */
export interface Moments {
  before: Millis;
  now: Millis;
}

/** Looks at payments: each against the gateway, by its port, and against the journal. One whose own work is under way is left out. Throws `GatewayUnavailable` once it is not asked any more. */
export async function lookAtPayments(gateway: PaymentsPort, rows: readonly PaymentRow[], { before, now }: Moments): Promise<Look[]> {
  const still = rows.filter(({ order, outbox }) => order !== undefined && outbox.every(({ dueAt }) => dueAt === null));
  const journal = new Map(still.map(({ booking }): [string, JournalEntry[]] => [booking, []]));
  for (const entry of await findJournalOfBookings([...journal.keys()])) journal.get(entry.booking ?? "")?.push(entry);
  return lookAtEach(still, (row) => lookAt(gateway, row, journal.get(row.booking) ?? [], before), now);
}

async function lookAt(gateway: PaymentsPort, row: PaymentRow, journal: readonly JournalEntry[], before: Millis): Promise<Look> {
  const seen = await askGateway(gateway, row);
  return { of: row._id, booking: row.booking, found: [...compareBooks(row, seen, before), ...(await unknownPayouts(gateway, seen.transfers, before)), ...lacking(row, journal)] };
}

/** Payouts that transfers were part of and that we do not have, unless they are so young that news of them may still come. */
async function unknownPayouts(gateway: PaymentsPort, transfers: readonly GatewayTransfer[], before: Millis): Promise<FoundBreak[]> {
  const paidOut = transfers.flatMap(({ payout, account, amount }) => (payout === null ? [] : [{ payout, account, amount }]));
  const known = paidOut.length > 0 ? await findKnownPayouts(paidOut.map(({ payout }) => payout)) : new Set();
  const unknown = await Promise.all(paidOut.filter(({ payout }) => !known.has(payout)).map(async (one) => ({ ...one, seen: await payoutOrNull(gateway, one) })));
  return unknown.filter(({ seen }) => !seen || seen.at < before).map(({ payout, amount, seen }) => ({ kind: "payout_unknown", subject: payout, ours: null, theirs: seen?.amount ?? amount }));
}

/** Movements of a payment's document that the journal does not have, or has with another amount. */
function lacking(row: PaymentRow, journal: readonly JournalEntry[]): FoundBreak[] {
  const [books, posted]: [MoneyFacts, MoneyFacts] = [new Map(), new Map()];
  countBooks(books, row);
  for (const entry of journal) countJournal(posted, entry);
  return [...books].flatMap(([id, { amount }]): FoundBreak[] => {
    const entry = posted.get(id);
    return entry?.amount === amount ? [] : [{ kind: "journal_missing", subject: id.replace(":", "-"), ours: amount, theirs: entry?.amount ?? null }];
  });
}
