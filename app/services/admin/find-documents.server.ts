import type { PageCursor } from "~/domain/page-cursor";
import { findOfficeIds } from "~/models/office-bookings.server";
import { listDocuments } from "~/services/tax-document/list-documents.server";

/** A number as it is printed: issuer, kind and year, count. */
const NUMBER = /^[A-Z0-9]{2,5}-[A-Z]\d{4}-\d+$/;

/** How many of somebody's bookings are looked through for their documents. */
const MOST_BOOKINGS = 1000;

/** Documents as the office asks for them: by their own number, by a booking or a party, or all. */
export async function findDocuments({ text, after }: { text: string; after: PageCursor | null }): Promise<Awaited<ReturnType<typeof listDocuments>>> {
  if (text === "") return listDocuments({ asked: null, after });
  const number = text.toUpperCase();
  return listDocuments({ asked: NUMBER.test(number) ? { number } : { bookings: await findOfficeIds(text, MOST_BOOKINGS) }, after });
}
