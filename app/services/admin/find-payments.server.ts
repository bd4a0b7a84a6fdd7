import { setApart } from "~/domain/payment/books";
import { paymentStatus, type PaymentStatus } from "~/domain/payment/status";
import type { Paise } from "~/domain/money";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { findOfficeIds } from "~/models/office-bookings.server";
import { findReferences } from "~/models/booking.server";
import { countPayments, listPayments, listQuarantined, type PaymentRow, type PaymentsAsked } from "~/models/payment.server";
import { namesOf } from "./names-of.server";

/** One line of the office's list of payments. */
export interface OfficePayment {
  id: string;
  booking: string;
  reference: string;
  order: string | null;
  openedAt: Millis;
  customer: string;
  customerId: string;
  artisan: string;
  artisanId: string;
  amount: Paise;
  status: PaymentStatus;
  /** Whether money came that was not what was asked. */
  apart: boolean;
}

const PAGE = 20;
const MOST_APART = 200;

/** How many of somebody's bookings are looked through for their payments. */
const MOST_BOOKINGS = 1000;

/**
 * A page of payments for staff, newest first, with how many there are: all, or of what is typed, an order, an attempt, a booking, a party.
 * The first page of all comes with those whose money is set apart: staff must look at them.
 */
export async function findPayments({ text, after }: { text: string; after: PageCursor | null }): Promise<{ apart: OfficePayment[]; payments: OfficePayment[]; total: number; next: PageCursor | null }> {
  const asked = await readAsked(text);
  const [rows, total, odd] = await Promise.all([listPayments({ asked, after, limit: PAGE + 1 }), countPayments(asked), asked || after ? [] : listQuarantined(MOST_APART)]);
  const shown = rows.slice(0, PAGE);
  const apart = odd.filter((row) => setApart(row).length > 0);
  const [names, references] = await Promise.all([namesOf([...shown, ...apart]), findReferences([...shown, ...apart].map(({ booking }) => booking))]);
  const line = (row: PaymentRow): OfficePayment => ({ id: row._id, booking: row.booking, reference: references.get(row.booking) ?? row.booking, order: row.order ?? null, openedAt: row.openedAt, customer: names.customer(row.customer), customerId: row.customer, artisan: names.artisan(row.artisan).name, artisanId: row.artisan, amount: row.amount, status: paymentStatus(row, { returned: row.returnedAt !== null }), apart: setApart(row).length > 0 });
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { apart: apart.map(line), payments: shown.map(line), total, next: last ? { at: last.openedAt, id: last._id } : null };
}

async function readAsked(text: string): Promise<PaymentsAsked> {
  if (text === "") return null;
  if (text.startsWith("order_")) return { order: text };
  if (text.startsWith("pay_")) return { receipt: text };
  return { bookings: await findOfficeIds(text, MOST_BOOKINGS) };
}
