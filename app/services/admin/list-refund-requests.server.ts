import type { RefundRequest } from "~/domain/payment/refund-request";
import { findReferences } from "~/models/booking.server";
import { findOpenRequests, findRefundRequests, findRowOfRequest, type PlainRequests } from "~/models/refund-request.server";
import { findStaff } from "~/models/staff.server";

/** A refund that staff asked for, as the office lists it. */
export interface OfficeRequest extends Pick<RefundRequest, "id" | "amount" | "reason" | "words" | "at" | "state" | "answer" | "failure" | "by" | "owed"> {
  booking: string;
  reference: string;
  byName: string;
  decidedByName: string | null;
}

const MOST = 100;

async function asListed(rows: readonly PlainRequests[]): Promise<OfficeRequest[]> {
  if (rows.every(({ requests }) => requests.length === 0)) return [];
  const [references, staff] = await Promise.all([findReferences(rows.map(({ _id }) => _id)), findStaff()]);
  const names = new Map(staff.map(({ _id, name }) => [_id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return rows.flatMap(({ _id: booking, requests }) =>
    requests.map(({ id, amount, reason, words, at, state, answer, failure, by, owed, decidedBy }) => ({ id, amount, reason, words, at, state, answer, failure, by, owed: owed ?? false, booking, reference: references.get(booking) ?? booking, byName: nameOf(by), decidedByName: decidedBy && nameOf(decidedBy) })),
  );
}

/** The refunds that wait for a second member, the oldest first; of at most 100 bookings. */
export const listOpenRequests = async (): Promise<OfficeRequest[]> => (await asListed(await findOpenRequests(MOST))).filter(({ state }) => state === "open").sort((a, b) => a.at - b.at);

/** Every refund that staff asked for of a booking, in order. */
export const listRequestsOf = async (booking: string): Promise<OfficeRequest[]> => asListed([await findRefundRequests(booking)]);

/** One of them; null when there is none. */
export async function openRequest(id: string): Promise<OfficeRequest | null> {
  const row = await findRowOfRequest(id);
  return (row && (await asListed([row])).find((request) => request.id === id)) ?? null;
}
