import { REFUSAL_CODES, type RefusalCode } from "~/domain/refusal";
import type { MaybeReply } from "../form-reply";

/** The code of the refusal a form came back with, for `data-reason`. */
export function reasonOf(form: MaybeReply): { reason?: RefusalCode } {
  const errors = Object.values(form?.errors ?? {}).flat();
  const reason = REFUSAL_CODES.find((code) => errors.includes(`refusal.${code}`));
  return reason ? { reason } : {};
}
