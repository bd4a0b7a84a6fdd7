import type { AuditAction } from "~/domain/audit/audit-row";
import type { RefundRequest } from "~/domain/payment/refund-request";
import { refuse, type Outcome } from "~/domain/refusal";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import { findRefundRequests, writeRefundRequests, type PlainRequests } from "~/models/refund-request.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry.server";

interface Change {
  booking: string;
  decide(row: PlainRequests): Promise<Outcome<{ requests: readonly RefundRequest[]; request: RefundRequest }>>;
  /** What is written down when the decision changes something. */
  recorded: { action: AuditAction; actor: string };
}

/**
 * Decides about a booking's refund requests as they are now and writes the decision by compare-and-set, with its line of the record and, once approved,
 * the refund in the same write. Refuses with busy, or as `decide` does.
 */
export async function changeRequests({ booking, decide, recorded }: Change): Promise<Outcome<{ request: RefundRequest }>> {
  const done = await compareAndSet(async (): Promise<Outcome<{ request: RefundRequest }> | undefined> => {
    const row = await findRefundRequests(booking);
    const decided = await decide(row);
    if (!decided.ok) return decided;
    const { requests, request } = decided;
    if (requests === row.requests) return { ok: true, request };
    return (await writeRefundRequests(booking, row.version, requests, entries(request, recorded))) ? { ok: true, request } : undefined;
  });
  if (done?.ok) wakeRelay();
  return done ?? refuse("busy");
}

function entries(request: RefundRequest, { action, actor }: Change["recorded"]): OutboxEntry[] {
  const line = auditEntry(`${action}-${request.id}`, { action, actor, before: null, after: { refund: String(request.amount), request: request.state }, reason: request.reason });
  return [...line, ...(request.state === "approved" ? outboxEntries([{ key: `refund-${request.id}`, lane: "money", kind: "refund", data: { request: request.id } }]) : [])];
}
