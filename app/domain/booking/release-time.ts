import { hours, type Millis } from "~/domain/time/instant";
import type { HistoryLine } from "./booking";

/** How long the customer can object after the artisan said that a visit is done, before its money is released. */
export const OBJECTION = hours(48);

/** When the money of a visit that is done is released: at once on the customer's word and after the clock's own wait, else once he had time to object. Business time. */
export const releaseTime = ({ actor, at }: Pick<HistoryLine, "actor" | "at">): Millis => (actor === "artisan" ? at + OBJECTION : at);
