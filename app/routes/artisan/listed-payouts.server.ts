import type { PayoutRow } from "~/models/payout.server";
import type { ListedPayout } from "~/ui/artisan/payout-row";

/** Payouts as their list shows them. */
export const listedPayouts = (rows: readonly PayoutRow[]): ListedPayout[] => rows.map(({ _id, at, amount, lines, state }) => ({ id: _id, at, amount, bookings: lines.length, state }));
