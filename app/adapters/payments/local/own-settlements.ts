import { sumPaise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { addDays, dateOf, INDIA, startOfDay, type LocalDate } from "~/domain/time/zone";
import type { GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { GatewaySettlement, SettlementLine } from "../port";

/** Captured money reaches the shop's bank at the beginning of the second day after. */
const SETTLES_AFTER = 2;

/** The part of a payment's row that moves the shop's own balance. */
type Money = Pick<GatewayPaymentRow, "_id" | "state" | "at" | "amount" | "fee" | "refunds" | "transfers" | "reversals">;

interface DatedLine extends SettlementLine {
  day: LocalDate;
}

/** What a payment moves on the shop's own balance, each by the day whose settlement it falls into: what it takes before its own settlement falls into that one. */
export function linesOf({ _id: payment, state, at, amount, fee, refunds, transfers, reversals }: Money): DatedLine[] {
  if (state !== "captured") return [];
  const first = addDays(dateOf(at, INDIA), SETTLES_AFTER);
  const line = (kind: SettlementLine["kind"], of: string, moved: Millis, parts: { credit?: number; debit?: number }): DatedLine => {
    const next = addDays(dateOf(moved, INDIA), 1);
    return { kind, of, payment, credit: 0, debit: 0, ...parts, day: next > first ? next : first };
  };
  return [
    line("payment", payment, at, { credit: amount - fee }),
    ...refunds.filter((each) => each.state !== "failed").map((each) => line("refund", each.id, each.at, { debit: each.amount })),
    ...transfers.filter((each) => each.state === "processed").map((each) => line("transfer", each.id, each.at, { debit: each.amount })),
    ...reversals.map((each) => line("reversal", each.id, each.at, { credit: each.amount })),
  ];
}

/** The shop's own settlements up to `now`, the oldest first. A day that would take money from the shop is settled with the next one that does not. */
export function ownSettlements(lines: readonly DatedLine[], now: Millis): { settlement: GatewaySettlement; lines: SettlementLine[] }[] {
  const byDay = new Map<LocalDate, DatedLine[]>();
  for (const line of lines) if (startOfDay(line.day, INDIA) <= now) byDay.set(line.day, [...(byDay.get(line.day) ?? []), line]);
  const settled: { settlement: GatewaySettlement; lines: SettlementLine[] }[] = [];
  let waiting: DatedLine[] = [];
  for (const day of [...byDay.keys()].sort()) {
    waiting = [...waiting, ...(byDay.get(day) ?? [])];
    const amount = sumPaise(waiting.map(({ credit }) => credit)) - sumPaise(waiting.map(({ debit }) => debit));
    if (amount <= 0) continue;
    const name = day.replaceAll("-", "");
    settled.push({ settlement: { id: `setl_own${name}`, amount, state: "processed", bankReference: `UTROWN${name}`, at: startOfDay(day, INDIA) }, lines: waiting.map(({ day: _, ...line }) => line) });
    waiting = [];
  }
  return settled;
}
