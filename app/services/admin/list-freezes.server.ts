import { isFreezeLate, reviewOf } from "~/domain/payment/freeze-day";
import type { Millis } from "~/domain/time/instant";
import { findReferences } from "~/models/booking.server";
import { findFrozen } from "~/models/payment.server";
import { findStaff } from "~/models/staff.server";

const MOST = 500;

/** All freezes of money, the day that comes first on top: so what is overdue stands before all else. At most 500 payments. */
export async function listFreezes(now: Millis) {
  const rows = await findFrozen(MOST);
  if (rows.length === 0) return [];
  const [references, staff] = await Promise.all([findReferences(rows.map(({ booking }) => booking)), findStaff()]);
  const names = new Map(staff.map(({ _id, name }) => [_id, name]));
  const freezes = rows.flatMap(({ booking, freezes: all }) => all.map((freeze) => ({ booking, freeze })));
  return freezes
    .map(({ booking, freeze }) => ({
      id: `${booking}.${freeze.key}`,
      booking,
      reference: references.get(booking) ?? booking,
      reason: freeze.reason,
      amount: freeze.amount ?? null,
      at: freeze.at,
      until: reviewOf(freeze),
      overdue: isFreezeLate(freeze, now),
      letGoAt: freeze.letGoAt ?? null,
      byName: freeze.by === undefined ? null : (names.get(freeze.by) ?? freeze.by),
    }))
    .sort((a, b) => a.until - b.until);
}
