import { minutes } from "~/domain/time/instant";
import type { RequestContext } from "./context.server";
import { equalInConstantTime, sign } from "./signature.server";

/** So long a link to one's data works. */
export const TICKET_LASTS = minutes(10);

/** A link to one's data: good for this session alone, until it runs out. */
export function makeExportTicket(context: RequestContext): string {
  const until = Date.now() + TICKET_LASTS;
  return `${until}.${sign("export", String(until), context.bindingKey())}`;
}

/** Whether a link was made for this session and has not run out. */
export function isExportTicket(context: RequestContext, ticket: string): boolean {
  const [until = "", signature = ""] = ticket.split(".");
  return /^\d{13}$/.test(until) && Number(until) > Date.now() && equalInConstantTime(signature, sign("export", until, context.bindingKey()));
}
