import { takeHold, type OpenHold } from "~/domain/booking/hold-limit";
import type { Outcome } from "~/domain/refusal";
import { businessNow } from "~/services/clock/business-now.server";
import { changeHolds } from "./change-holds.server";

/** Counts one more time of a person that nothing was paid for. Refuses as the rule does, or with `busy`. */
export const countHold = (person: string, hold: OpenHold): Promise<Outcome<object>> => changeHolds(person, (holds) => takeHold(holds, hold, businessNow()));
