import type { AuditAction } from "~/domain/audit/audit-row";
import { isMessageKey, type Translate } from "~/messages";
import { formatMoney } from "~/ui/format/money";

/** Fields of the record in words. What has none, such as a field of long ago, is shown as it was written down. */
export const fieldWords = (fields: Record<string, string> | null, t: Translate): string =>
  Object.entries(fields ?? {})
    .map(([name, value]) => `${wordsOr(name, `admin.audit.field.${name}`, t)}: ${valueWords(name, value, t)}`)
    .join(", ");

function valueWords(name: string, value: string, t: Translate): string {
  if (name === "refund" && /^\d+$/.test(value)) return formatMoney(Number(value), { exact: true });
  if (name === "role") return wordsOr(value, `admin.role.${value}`, t);
  if (name === "frozen" && value !== "no") return wordsOr(value, `finance.freeze.reason.${value}`, t);
  if (name === "tier") return wordsOr(value, `artisan.tier.${value}`, t);
  if (name === "goes") return wordsOr(value, `finance.tier.goes.${value}`, t);
  if (name === "break") return wordsOr(value, `finance.break.kind.${value}`, t);
  if (name === "request") return wordsOr(value, `finance.requests.state.${value}`, t);
  return name === "state" ? wordsOr(value, `booking.state.${value}`, t) : wordsOr(value, `admin.audit.value.${value}`, t);
}

/** Why something was done: a reason that was chosen in its words, or what staff wrote themselves. */
export function reasonWords(action: AuditAction, reason: string, t: Translate): string {
  if (action.startsWith("booking.refund_")) return wordsOr(reason, `finance.refund.reason.${reason}`, t);
  if (action === "booking.called_off") return wordsOr(reason, `booking.reason.${reason}`, t);
  return action === "person.warned" || action === "person.suspended" ? wordsOr(reason, `people.reason.${reason}`, t) : reason;
}

const wordsOr = (raw: string, key: string, t: Translate): string => (isMessageKey(key) ? t(key) : raw);
