import type { AuditRow } from "~/domain/audit/audit-row";
import { paidInPerson, paidOnline } from "~/domain/booking/balance";
import type { Booking, RefundDecision } from "~/domain/booking/booking";
import type { Effect } from "~/domain/booking/process";
import { readReason } from "~/domain/booking/reason";
import { releaseTime } from "~/domain/booking/release-time";
import type { Step } from "~/domain/booking/transition";
import type { Paise } from "~/domain/money";
import { needsSecond } from "~/domain/payment/approval-limit";
import { ORDER_PARTS, type OrderPart } from "~/domain/payment/books";
import { suppliedOf } from "~/domain/tax-document/visit-facts";
import type { Millis } from "~/domain/time/instant";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";

type Draft = Parameters<typeof outboxEntries>[0][number];

/** What the outbox must hold after a step, in the order of the process row: calendar, money, search, then who is told. `member` is who of staff does it. */
export function followUps(booking: Booking, step: Step, refund: RefundDecision | null, member: string | null = null): OutboxEntry[] {
  const version = booking.version + 1;
  const effects = step.row.effects.flatMap((effect) => entriesOf(effect, booking, step, refund, member)).map((entry) => ({ ...entry, key: `${version}:${entry.key}` }));
  const mails = Object.entries(step.row.tells).map(([reader, template]) => ({ key: `${version}:mail:${reader}`, lane: "mail" as const, kind: "mail", data: { reader, template } }));
  return outboxEntries([...effects, ...mails]);
}

function entriesOf(effect: Effect, booking: Booking, step: Step, refund: RefundDecision | null, member: string | null): Draft[] {
  switch (effect) {
    case "free_time":
      return [{ key: effect, lane: "calendar", kind: effect, data: { move: booking.move } }];
    case "free_hold":
      return [{ key: effect, lane: "calendar", kind: effect }];
    case "end_code":
      return booking.pays === "online" ? [{ key: effect, lane: "access", kind: effect }] : [];
    case "refund":
      return refund && member !== null && needsSecond(refund.amount, step.next.line.at) ? [{ key: "refund_by_two", lane: "money", kind: "ask_refund", data: { amount: refund.amount, by: member, at: step.next.line.at } }] : moneyBack(booking, refund, step.next.line.at);
    case "earn":
      return booking.pays === "in_person" ? [] : earned(paidOnline(booking), releaseTime(step.next.line));
    case "owe":
      return booking.pays === "in_person" || paidInPerson(booking) > 0 ? [{ key: effect, lane: "money", kind: effect, data: { at: step.next.line.at } }] : [];
    case "document":
      return suppliedAfter(booking, step, refund) > 0 ? [{ key: effect, lane: "documents", kind: effect }] : [];
    case "tell_search":
      return [{ key: effect, lane: "search", kind: "index" }];
    case "record":
      return [{ key: "audit", lane: "audit", kind: "audit", data: { ...recorded(step, refund, member) } }];
  }
}

/** What of the booking was supplied once the step is done. */
const suppliedAfter = (booking: Booking, { next }: Step, refund: RefundDecision | null): Paise => suppliedOf({ ...booking, state: next.state, refund });

/** What is written down of what staff did: the reason's code, never its words. */
function recorded({ next }: Step, refund: RefundDecision | null, member: string | null): Omit<AuditRow, "_id" | "target"> {
  if (member === null) throw new Error("Who of staff does something is named");
  const { line } = next;
  return { at: Date.now(), action: "booking.called_off", actor: member, before: { state: line.from ?? "" }, after: { state: line.to, refund: String(refund?.amount ?? 0) }, reason: line.reason && readReason(line.reason).code };
}

/** What the customer gets goes back, of each order its part; what a late cancellation leaves is earned. */
function moneyBack(booking: Booking, refund: RefundDecision | null, now: Millis): Draft[] {
  if (!refund) return [];
  const paid = paidOnline(booking);
  const { ofBalance = 0 } = refund;
  const back = { first: refund.amount - ofBalance, balance: ofBalance };
  const refunds = ORDER_PARTS.filter((part) => back[part] > 0).map((part) => ({ key: keyOf("refund", part), lane: "money" as const, kind: "refund", data: { part, amount: back[part], rule: refund.rule } }));
  return [...refunds, ...earned({ first: paid.first - back.first, balance: paid.balance - back.balance }, now)];
}

/** What was earned of each order is released at its time. */
const earned = (amounts: Record<OrderPart, Paise>, at: Millis): Draft[] => ORDER_PARTS.filter((part) => amounts[part] > 0).map((part) => ({ key: keyOf("earn", part), lane: "money", kind: "earn", data: { part, amount: amounts[part], at } }));

const keyOf = (what: string, part: OrderPart): string => (part === "first" ? what : `${what}_balance`);
