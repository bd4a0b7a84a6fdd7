import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import { availableOn, movedIn, type Move, type PaymentBooks, type Receipt, type SeenPayment } from "./books";
import type { FoundBreak } from "./break";
import { bankReturnsBy } from "./turn-around";
import { isByBank } from "./dispute";
import { divide } from "./divide";
import { isEarning } from "./record-earning";
import type { SeenRefund } from "./record-refund";
import type { SeenReversal, SeenTransfer } from "./record-transfer";
import { leftOf, partsOf, shortOf, type Given, type Reversal } from "./share";

/** What the gateway has of one order. */
export interface SeenMoney {
  payments: readonly SeenPayment[];
  refunds: readonly SeenRefund[];
  transfers: readonly SeenTransfer[];
  reversals: readonly SeenReversal[];
}

/** Compares an order's document with what the gateway has of it, movement by movement. What is as young as `before` is left to be done yet. */
export function compareBooks(books: PaymentBooks, seen: SeenMoney, before: Millis): FoundBreak[] {
  return [...captures(books, seen, before), ...refunds(books, seen, before), ...transfers(books, seen, before), ...reversals(books, seen, before), ...shortShare(books), ...refused(books), ...notLetGo(books, seen, before)];
}

const found = (kind: FoundBreak["kind"], subject: string, ours: Paise | null, theirs: Paise | null): FoundBreak => ({ kind, subject, ours, theirs });

function* captures({ receipts }: PaymentBooks, { payments }: SeenMoney, before: Millis): Generator<FoundBreak> {
  const ours = new Map(receipts.filter(({ state }) => state === "captured").map((receipt): [string, Receipt] => [receipt.id, receipt]));
  for (const { id, state, amount, currency, at } of payments) {
    if (state !== "captured") continue;
    const receipt = ours.get(id);
    ours.delete(id);
    if (!receipt && at < before) yield found("missing_capture", id, null, amount);
    if (receipt && (receipt.amount !== amount || receipt.currency !== currency)) yield found("amount_differs", id, receipt.amount, amount);
  }
  for (const { id, amount } of ours.values()) yield found("capture_unknown", id, amount, null);
  for (const { id, state, amount, at } of payments) if ((state === "created" || state === "authorized") && bankReturnsBy(at) < before) yield found("unconfirmed_payment", id, null, amount);
}

function* refunds({ moves }: PaymentBooks, { refunds: theirs }: SeenMoney, before: Millis): Generator<FoundBreak> {
  const ours = moves.filter((move) => move.kind === "refund" && !isByBank(move));
  const of = (seen: SeenRefund): Move | undefined => ours.find(({ gatewayRefund, vendorKey }) => gatewayRefund === seen.id || vendorKey === seen.key);
  for (const seen of theirs) {
    const move = of(seen);
    if (seen.state === "failed") continue;
    if ((!move && seen.at < before) || move?.reason === "unasked") yield found("unasked_refund", seen.id, null, seen.amount);
    else if (move && move.amount !== seen.amount) yield found("amount_differs", seen.id, move.amount, seen.amount);
  }
  for (const move of ours) {
    const seen = theirs.find((each) => of(each) === move);
    const due = move.state === "processed" || ((move.state === "reserved" || move.state === "sent") && move.at < before);
    if (due && (!seen || seen.state === "failed")) yield found("missing_refund", move.gatewayRefund ?? move.vendorKey, move.amount, null);
  }
}

function* transfers({ share, receipts }: PaymentBooks, { transfers: theirs }: SeenMoney, before: Millis): Generator<FoundBreak> {
  const parts = share ? partsOf(share) : [];
  const of = (seen: SeenTransfer): Given | undefined => parts.find(({ transfer, vendorKey }) => transfer === seen.id || vendorKey === seen.key);
  for (const seen of theirs) {
    if (seen.state === "failed") continue;
    const part = of(seen);
    if (!part && seen.at < before) yield found("transfer_unknown", seen.id, null, seen.amount);
    else if (part && part.amount !== seen.amount) yield found("amount_differs", seen.id, part.amount, seen.amount);
  }
  const asked = receipts.find(({ meaning }) => meaning === "kept");
  for (const part of parts) {
    const due = part.state === "processed" || (part === share && asked !== undefined && asked.at < before);
    if (due && !theirs.some((seen) => of(seen) === part && seen.state !== "failed")) yield found("missing_transfer", part.transfer ?? part.vendorKey, part.amount, null);
  }
}

function* reversals({ share }: PaymentBooks, { reversals: theirs }: SeenMoney, before: Millis): Generator<FoundBreak> {
  const ours = share?.reversals ?? [];
  const of = (seen: SeenReversal): Reversal | undefined => ours.find(({ vendorKey, gatewayReversal }) => vendorKey === seen.key || gatewayReversal === seen.id);
  for (const seen of theirs) {
    const reversal = of(seen);
    if (!reversal ? seen.at < before : reversal.key === seen.id) yield found("reversal_unknown", seen.id, null, seen.amount);
    else if (reversal && reversal.amount !== seen.amount) yield found("amount_differs", seen.id, reversal.amount, seen.amount);
  }
  for (const reversal of ours) {
    const due = reversal.state === "processed" || (reversal.state === "reserved" && reversal.at < before && (reversal.of === undefined || share?.topUp?.state === "processed"));
    if (due && share?.state === "processed" && !theirs.some((seen) => of(seen) === reversal)) yield found("missing_reversal", reversal.gatewayReversal ?? reversal.vendorKey, reversal.amount, null);
  }
}

/**
 * What the gateway said no to for good. A refund is no longer listed once the same money went back in another way, or was earned with all the rest.
 * What it had taken of a release and is released anew leaves it listed: the customer was promised it.
 */
function* refused({ moves, share, receipts }: PaymentBooks): Generator<FoundBreak> {
  for (const move of moves) {
    if (move.kind !== "refund" || move.state !== "failed") continue;
    const after = moves.filter(({ kind, state, at }) => kind === "refund" && state !== "failed" && at >= (move.settledAt ?? move.at));
    if (after.reduce((sum, { amount }) => sum + amount, 0) >= move.amount) continue;
    if (!earnedInstead({ moves, receipts }, move)) yield found("refund_refused", move.vendorKey, move.amount, null);
  }
  for (const { state, refusal, vendorKey, amount } of share?.reversals ?? []) if (state === "refused" && refusal !== undefined) yield found("reversal_refused", vendorKey, amount, null);
}

/** Whether the money of a refused refund, which no artisan had had before, was earned with all the rest of its receipt. */
export function earnedInstead({ moves, receipts }: Pick<PaymentBooks, "moves" | "receipts">, move: Move): boolean {
  const receipt = receipts.find(({ id }) => id === move.gatewayPayment);
  return receipt !== undefined && moves.slice(moves.indexOf(move)).some(isEarning) && availableOn({ moves }, receipt) <= 0;
}

/** What was earned before `before` and nothing freezes, and what the gateway still holds all the same. */
function* notLetGo({ share, moves, freezes }: PaymentBooks, { transfers: theirs }: SeenMoney, before: Millis): Generator<FoundBreak> {
  const released = moves.find(({ kind }) => kind === "release");
  if (!share || !released || released.at >= before || freezes.length > 0) return;
  const ours = new Set(partsOf(share).map(({ transfer }) => transfer));
  for (const { id, state, held } of theirs) if (ours.has(id) && state === "processed" && held && leftOf(share) > 0) yield found("not_let_go", id, leftOf(share), null);
}

/** After the release: what his account was left with, and what was kept there for his debts, is his part of what was earned. */
function* shortShare(books: PaymentBooks): Generator<FoundBreak> {
  const { share } = books;
  const short = shortOf(books);
  if (share?.state !== "processed" || short === 0) return;
  const part = divide(books, movedIn(books, "release") - movedIn(books, "clawback")).artisan;
  yield found("share_short", share.transfer ?? share.vendorKey, part, part - short);
}
