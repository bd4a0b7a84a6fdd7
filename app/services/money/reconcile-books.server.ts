import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable, type PaymentsPort } from "~/adapters/payments/port";
import { ON_ITS_WAY } from "~/domain/payment/break";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { findOpenSubjects } from "~/models/break.server";
import { findMovingPayments, findPaymentsByIds, listPayments, type PaymentRow } from "~/models/payment.server";
import { findPayoutsSince, findPayoutsByIds } from "~/models/payout.server";
import { lookAtPayments, type Look, type Moments } from "./look-at-payments.server";
import { lookAtPayouts } from "./look-at-payouts.server";
import { noteBreaks } from "./note-breaks.server";

const PAGE = 500;
const MOST = 5_000;

export interface Reconciled {
  looked: number;
  opened: number;
  closed: number;
  /** Where to go on: the time allowed was over before the window was. */
  next: PageCursor | null;
}

/**
 * Compares what happened since `from` with the gateway, by its port, and with the journal: payouts, payments under way, those opened since, the newest first,
 * and whatever an open difference was found in. Stops after `within` of real time and says where to go on; stops quietly when the gateway is down. What cannot be looked at holds up nothing else.
 */
export async function reconcileBooks({ from, after = null, now, within }: { from: Millis; after?: PageCursor | null; now: Millis; within: Millis }): Promise<Reconciled> {
  const gateway = await payments();
  const sum: Reconciled = { looked: 0, opened: 0, closed: 0, next: null };
  if (!gateway) return sum;
  const take = async (looks: readonly Look[]): Promise<void> => {
    const { opened, closed } = await noteBreaks(looks, now);
    sum.looked += looks.length;
    sum.opened += opened;
    sum.closed += closed;
  };
  const moments = { before: now - ON_ITS_WAY, now };
  const until = Date.now() + within;
  try {
    if (!after) for (const looks of await lookFirst(gateway, from, moments)) await take(looks);
    for (let cursor = after; ; ) {
      const page = (await listPayments({ asked: null, after: cursor, limit: PAGE })).filter(({ openedAt }) => openedAt >= from);
      await take(await lookAtPayments(gateway, page, moments));
      const last = page.at(-1);
      if (page.length < PAGE || !last) return sum;
      cursor = { at: last.openedAt, id: last._id };
      if (Date.now() >= until) return { ...sum, next: cursor };
    }
  } catch (error) {
    if (error instanceof GatewayUnavailable) return sum;
    throw error;
  }
}

/** Payouts since a moment, payments under way, and where open differences were found, opened before it or not. */
async function lookFirst(gateway: PaymentsPort, from: Millis, moments: Moments): Promise<Look[][]> {
  const open = await findOpenSubjects(MOST);
  const [payouts, older, moving, known] = await Promise.all([findPayoutsSince(from, MOST), findPayoutsByIds(open), findMovingPayments(from, MOST), findPaymentsByIds(open)]);
  const rows = new Map([...moving, ...known.filter(({ openedAt }) => openedAt < from)].map((row): [string, PaymentRow] => [row._id, row]));
  const both = new Map([...payouts, ...older].map((row) => [row._id, row]));
  return [await lookAtPayouts(gateway, [...both.values()], moments), await lookAtPayments(gateway, [...rows.values()], moments)];
}
