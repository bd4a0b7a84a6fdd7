import { z } from "zod";
import { parseTypedDate } from "~/domain/artisan/typed-time";
import { OFFICE_VIEWS, VIEW_STATES } from "~/domain/booking/office-views";
import { BOOKING_STATES } from "~/domain/booking/states";
import { addDays, INDIA, startOfDay } from "~/domain/time/zone";
import { readQuery } from "~/http/query.server";
import type { OfficeCursor, OfficeFilter } from "~/models/admin-queries.server";
import type { BookingsAsked } from "~/ui/admin/bookings-asked";

const date = z.string().max(20).refine((text) => parseTypedDate(text) !== null);
const schema = z.object({
  view: z.enum(OFFICE_VIEWS).default("all"),
  state: z.enum(BOOKING_STATES).optional(),
  q: z.string().trim().max(100).optional(),
  from: date.optional(),
  to: date.optional(),
  after: z.string().regex(/^\d{1,15}\.[\w-]{1,60}$/).optional(),
});

/** Reads what the office asks for from the address. What cannot be understood is left out, and shown as left out. */
export function readBookingsQuery(request: Request): { asked: BookingsAsked; filter: OfficeFilter; after: OfficeCursor | null } {
  const asked = readQuery(request, schema);
  const [from, to] = [asked.from, asked.to].map((text) => (text ? parseTypedDate(text) : null));
  const states = asked.state ? [asked.state] : VIEW_STATES[asked.view];
  const [at = "", id = ""] = asked.after?.split(".") ?? [];
  return {
    asked: { view: asked.view, state: asked.state ?? "", q: asked.q ?? "", from: asked.from ?? "", to: asked.to ?? "", after: asked.after ?? "" },
    filter: { states, text: asked.q || null, from: from ? startOfDay(from, INDIA) : null, until: to ? startOfDay(addDays(to, 1), INDIA) : null },
    after: asked.after ? { at: Number(at), id } : null,
  };
}
