import { paymentStatus, type PaymentStatus } from "~/domain/payment/status";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { listPayments } from "~/models/payment.server";
import { namesOf } from "./names-of.server";

/** One line of the office's list of payments. */
export interface OfficePayment {
  id: string;
  booking: string;
  order: string | null;
  openedAt: Millis;
  customer: string;
  artisan: string;
  amount: Paise;
  status: PaymentStatus;
}

const PAGE = 20;

/** A page of payments for staff, newest first; `older` leads to the next. */
export async function findPayments(before: Millis | null): Promise<{ payments: OfficePayment[]; older: Millis | null }> {
  const rows = await listPayments({ before: before ?? Number.MAX_SAFE_INTEGER, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(shown);
  const payments = shown.map((row) => ({ id: row._id, booking: row.booking, order: row.order ?? null, openedAt: row.openedAt, customer: names.customer(row.customer), artisan: names.artisan(row.artisan).name, amount: row.amount, status: paymentStatus(row, { returned: row.returnedAt !== null }) }));
  return { payments, older: rows.length > PAGE ? (shown.at(-1)?.openedAt ?? null) : null };
}
