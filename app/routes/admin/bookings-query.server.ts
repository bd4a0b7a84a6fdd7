import { z } from "zod";
import { OFFICE_VIEWS, VIEW_STATES } from "~/domain/booking/office-views";
import { BOOKING_STATES } from "~/domain/booking/states";
import { PAGE_CURSOR, readCursor, type PageCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import type { OfficeFilter } from "~/models/office-bookings.server";
import type { BookingsAsked, DayField } from "~/ui/admin/bookings-asked";
import { dayField, readDays } from "./days-query.server";

const schema = z.object({
  view: z.enum(OFFICE_VIEWS).default("all"),
  state: z.enum(BOOKING_STATES).optional(),
  q: z.string().trim().max(100).optional(),
  from: dayField.optional(),
  to: dayField.optional(),
  after: z.string().regex(PAGE_CURSOR).optional(),
});

/** Reads what the office asks for from the address. A day that is no date asks nothing; its words are kept, and it is named among the wrong. */
export function readBookingsQuery(request: Request): { asked: BookingsAsked; filter: OfficeFilter; after: PageCursor | null; wrong: DayField[] } {
  const asked = readQuery(request, schema);
  const { wrong, ...days } = readDays(asked);
  const states = asked.state ? [asked.state] : VIEW_STATES[asked.view];
  return {
    asked: { view: asked.view, state: asked.state ?? "", q: asked.q ?? "", from: asked.from ?? "", to: asked.to ?? "", after: asked.after ?? "" },
    filter: { states, text: asked.q || null, ...days },
    after: readCursor(asked.after),
    wrong,
  };
}
