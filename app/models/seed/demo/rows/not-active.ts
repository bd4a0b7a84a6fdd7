import type { Pays } from "~/domain/booking/states";
import type { Payee } from "~/models/payee.server";
import { IQBAL } from "../accounts";

/** How the linked accounts of some artisans stand, by number: not active yet, so that their visits are paid in person. */
export const NOT_ACTIVE: ReadonlyMap<number, Exclude<Payee["state"], "active">> = new Map([
  [IQBAL, "needs_more"],
  [24, "none"],
  [37, "under_review"],
]);

/** How visits of an artisan of this number are paid. */
export const paysOf = (index: number): Pays => (NOT_ACTIVE.has(index) ? "in_person" : "online");
