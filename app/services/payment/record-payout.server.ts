import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable, type GatewayPayout } from "~/adapters/payments/port";
import type { MoneyEvent } from "~/domain/ledger/event";
import { refuse, type Outcome } from "~/domain/refusal";
import { days, hours, type Millis } from "~/domain/time/instant";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import { findPayeeByAccount } from "~/models/payee.server";
import { findPaymentByTransfer } from "~/models/payment.server";
import { comesToItsSum, findPayout, insertPayout, replacePayout, type Payout, type PayoutLine } from "~/models/payout.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { journalPosts } from "./follow-ups.server";
import { recordSeenTransfer } from "./record-seen-transfer.server";

/** A bank may send money back for some days after it took it. */
const RETURNS_WITHIN = days(7);
const ASK_AGAIN = hours(1);

/** A payout only ever moves on in this order, whatever order news of it comes in. */
const ORDER: readonly Payout["state"][] = ["created", "processed", "returned"];

/**
 * Takes in a payout as the gateway shows it, any number of times and in any order: its bookings, as far as its transfers are known (yet), the journal, and the artisan who is told.
 * `not_found` when its account is nobody's here (yet). Throws `GatewayUnavailable` when its transfers cannot be asked for.
 */
export async function recordPayout(seen: GatewayPayout, now: Millis): Promise<Outcome<{ sighting: "known" | "news" }>> {
  const payee = await findPayeeByAccount(seen.account);
  if (!payee) return (await isOurOwn(seen)) ? { ok: true, sighting: "known" } : refuse("not_found");
  const known = await findPayout(seen.id);
  const found = known && comesToItsSum(known) ? [] : await linesOf(seen, now);
  const written = await compareAndSet(async () => {
    const row = await findPayout(seen.id);
    const before = row?.lines ?? [];
    const lines = [...before, ...found.filter(({ transfer }) => before.every((line) => line.transfer !== transfer))];
    const [past, back] = [seen.at + RETURNS_WITHIN < now, seen.state === "returned" || row?.state === "returned"];
    const askAt = (past && seen.state !== "created") || (back && (past || comesToItsSum({ amount: seen.amount, lines }))) ? null : now + ASK_AGAIN;
    const news = { state: seen.state, bankReference: seen.bankReference, failure: seen.failure, at: seen.at, lines, askAt, askFailure: null };
    if (!row) return (await insertPayout({ _id: seen.id, version: 1, artisan: payee._id, account: seen.account, amount: seen.amount, ...news }, followUps(null, { ...seen, lines }, payee._id))) ? ("news" as const) : undefined;
    if (ORDER.indexOf(seen.state) <= ORDER.indexOf(row.state)) {
      const freed = row.state === "returned" && lines.length > before.length ? freeCall(lines) : [];
      return (await replacePayout(row._id, row.version, { lines, askAt, askFailure: null }, freed)) ? ("known" as const) : undefined;
    }
    return (await replacePayout(row._id, row.version, news, followUps(row.state, { ...seen, lines }, payee._id))) ? ("news" as const) : undefined;
  });
  if (!written) return refuse("busy");
  if (written === "news") wakeRelay();
  return { ok: true, sighting: written };
}

/** Whether it went to our own bank: a webhook does not say whose it is, and what reaches us is taken in daily. */
async function isOurOwn({ id, at }: GatewayPayout): Promise<boolean> {
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to ask about a payout");
  return (await gateway.fetchSettlements(at - days(1))).some((settlement) => settlement.id === id);
}

async function linesOf({ account, id }: GatewayPayout, now: Millis): Promise<PayoutLine[]> {
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to ask about a payout");
  const lines: PayoutLine[] = [];
  for (const transfer of await gateway.fetchPayoutTransfers({ account, payout: id })) {
    await recordSeenTransfer({ transfer, now });
    const payment = await findPaymentByTransfer(transfer.id);
    if (payment) lines.push({ booking: payment.booking, payment: payment._id, transfer: transfer.id, amount: transfer.amount - transfer.reversed });
  }
  return lines;
}

/** A returned payout lets go of what it had, and again once more of it is known. */
const freeCall = (lines: readonly PayoutLine[]): OutboxEntry[] => outboxEntries([{ key: `free-returned-${lines.length}`, lane: "money", kind: "free_returned" }]);

/** What follows from what the payout has come to since: the journal, the shares that it had and no longer has, and the artisan's letter. */
function followUps(before: Payout["state"] | null, { id, amount, state, at, lines }: GatewayPayout & Pick<Payout, "lines">, artisan: string): OutboxEntry[] {
  const passed = ORDER.filter((each) => ORDER.indexOf(each) > (before ? ORDER.indexOf(before) : -1) && ORDER.indexOf(each) <= ORDER.indexOf(state));
  const event = (kind: "payout" | "payout_return"): MoneyEvent => ({ kind, id, artisan, at, currency: "INR", amount });
  return [
    ...(passed.includes("processed") ? journalPosts([event("payout")]) : []),
    ...(passed.includes("returned") ? [...journalPosts([event("payout_return")]), ...freeCall(lines)] : []),
    ...(state === "created" ? [] : outboxEntries([{ key: `tell-${state}`, lane: "mail", kind: "tell_payout", data: { state } }])),
  ];
}
