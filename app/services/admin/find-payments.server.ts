import { setApart } from "~/domain/payment/books";
import { paymentStatus, type PaymentStatus } from "~/domain/payment/status";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { listPayments, listQuarantined, type PaymentRow } from "~/models/payment.server";
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
  /** Whether money came that was not what was asked. */
  apart: boolean;
}

const PAGE = 20;
const MOST_APART = 200;

/** A page of payments for staff, newest first; `older` leads to the next. The first page comes with those whose money is set apart: staff must look at them. */
export async function findPayments(before: Millis | null): Promise<{ apart: OfficePayment[]; payments: OfficePayment[]; older: Millis | null }> {
  const [rows, odd] = await Promise.all([listPayments({ before: before ?? Number.MAX_SAFE_INTEGER, limit: PAGE + 1 }), before === null ? listQuarantined(MOST_APART) : []]);
  const shown = rows.slice(0, PAGE);
  const apart = odd.filter((row) => setApart(row).length > 0);
  const names = await namesOf([...shown, ...apart]);
  const line = (row: PaymentRow): OfficePayment => ({ id: row._id, booking: row.booking, order: row.order ?? null, openedAt: row.openedAt, customer: names.customer(row.customer), artisan: names.artisan(row.artisan).name, amount: row.amount, status: paymentStatus(row, { returned: row.returnedAt !== null }), apart: setApart(row).length > 0 });
  return { apart: apart.map(line), payments: shown.map(line), older: rows.length > PAGE ? (shown.at(-1)?.openedAt ?? null) : null };
}
