import { equalInConstantTime, sign } from "~/http/signature.server";
import { paths } from "~/paths";

/** The field by which the address of somebody who left without having paid is known. */
export const LEFT = "left";

const signature = (booking: string): string => sign("left-gateway", booking);

/** Where the gateway sends somebody who leaves its page without having paid; signed, since no session may come along. */
export const returnLink = (booking: string): string => paths.paymentReturn({ [LEFT]: booking, by: signature(booking) });

/** The booking of such a link, or null when we did not make it. */
export function readReturnLink(fields: URLSearchParams): string | null {
  const booking = fields.get(LEFT);
  return booking !== null && equalInConstantTime(fields.get("by") ?? "", signature(booking)) ? booking : null;
}
