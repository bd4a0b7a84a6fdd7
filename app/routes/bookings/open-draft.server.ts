import type { RequestContext } from "~/http/context.server";
import { findBooking } from "~/models/booking.server";
import { findDraft, type Draft } from "~/models/draft.server";

/** The draft of an address as this browser or the signed-in person made it, or null. One that has become a booking is not opened again. */
export async function openDraft(context: RequestContext, id: string | undefined): Promise<Draft | null> {
  if (!id || !/^[\w-]{22}$/.test(id)) return null;
  const draft = await findDraft(id, { browser: context.browser(), person: context.session?.person ?? null });
  return draft && !(await findBooking(draft._id)) ? draft : null;
}
