import { z } from "zod";
import { parseTypedDate } from "~/domain/artisan/typed-time";
import { OFFICE_VIEWS, VIEW_STATES } from "~/domain/booking/office-views";
import { BOOKING_STATES } from "~/domain/booking/states";
import { addDays, INDIA, startOfDay } from "~/domain/time/zone";
import { readQuery } from "~/http/query.server";
import type { OfficeCursor, OfficeFilter } from "~/models/admin-queries.server";
import type { BookingsAsked, DayField } from "~/ui/admin/bookings-asked";

const date = z.string().trim().max(20);
const schema = z.object({
  view: z.enum(OFFICE_VIEWS).default("all"),
  state: z.enum(BOOKING_STATES).optional(),
  q: z.string().trim().max(100).optional(),
  from: date.optional(),
  to: date.optional(),
  after: z.string().regex(/^\d{1,15}\.[\w-]{1,60}$/).optional(),
});

/** Reads what the office asks for from the address. A day that is no date asks nothing; its words are kept, and it is named among the wrong. */
export function readBookingsQuery(request: Request): { asked: BookingsAsked; filter: OfficeFilter; after: OfficeCursor | null; wrong: DayField[] } {
  const asked = readQuery(request, schema);
  const [from, to] = [asked.from, asked.to].map((text) => (text ? parseTypedDate(text) : null));
  const wrong = (["from", "to"] as const).filter((name) => asked[name] && parseTypedDate(asked[name]) === null);
  const states = asked.state ? [asked.state] : VIEW_STATES[asked.view];
  const [at = "", id = ""] = asked.after?.split(".") ?? [];
  return {
    asked: { view: asked.view, state: asked.state ?? "", q: asked.q ?? "", from: asked.from ?? "", to: asked.to ?? "", after: asked.after ?? "" },
    filter: { states, text: asked.q || null, from: from ? startOfDay(from, INDIA) : null, until: to ? startOfDay(addDays(to, 1), INDIA) : null },
    after: asked.after ? { at: Number(at), id } : null,
    wrong,
  };
}
