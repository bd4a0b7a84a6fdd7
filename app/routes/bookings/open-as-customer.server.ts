import type { RequestContext } from "~/http/context.server";
import { forbidden } from "~/http/responses.server";
import { openBooking, type OpenBooking } from "./open-booking.server";

/** The booking of the address for its customer, whose money it is; the artisan is refused. */
export async function openAsCustomer(context: RequestContext, id: string | undefined): Promise<OpenBooking> {
  const open = await openBooking(context, id);
  if (open.relation !== "customer") throw forbidden();
  return open;
}
