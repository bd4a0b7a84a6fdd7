import type { Refusal } from "~/domain/refusal";
import type { TryRefusal } from "~/services/account/allow-try.server";
import { invalidForm } from "./form.server";
import { log } from "./log.server";
import { tooMany, unavailable } from "./responses.server";

/** The answer to somebody who was not let in: the form again with the reason at a field, or thrown when it was tried too often. */
export function refuseEntry(fields: FormData, refusal: Refusal | TryRefusal, at: string) {
  log("entry_refused", { code: refusal.code });
  if (refusal.code === "too_many_tries") throw tooMany(refusal.waitMs);
  if (refusal.code === "try_later") throw unavailable();
  return invalidForm(fields, { [at]: [`refusal.${refusal.code}`] });
}
