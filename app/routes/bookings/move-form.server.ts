import { z } from "zod";
import { data } from "@remix-run/node";
import type { BookingEvent } from "~/domain/booking/process";
import type { Relation } from "~/domain/booking/relation";
import type { RequestContext } from "~/http/context.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { moveBooking } from "~/services/booking/move-booking.server";
import type { OpenBooking } from "./open-booking.server";

/** The version of the booking that the person saw when he pressed the button. */
export const seenVersion = { version: z.string().regex(/^\d{1,9}$/).transform(Number) };

interface Wanted {
  event: BookingEvent;
  actor: Relation;
  version: number;
  reason?: string;
}

/** Moves the booking on for its party: to its page when done, or a 409 with the reason. */
export async function answerMove(context: RequestContext, { row }: OpenBooking, { event, actor, version, reason }: Wanted) {
  const person = actor === "customer" ? row.customer : row.artisan;
  const moved = await moveBooking({ id: row._id, event, actor, person, version, ...(reason === undefined ? {} : { reason }) });
  return moved.ok ? redirectTo(context, paths.booking({ booking: row._id })) : data({ form: null, refusal: moved.code }, { status: 409 });
}
