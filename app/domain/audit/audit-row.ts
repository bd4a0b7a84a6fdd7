import type { Millis } from "~/domain/time/instant";

/** What is written down for good when somebody of staff did or read something. */
export const AUDIT_ACTIONS = [
  "staff.invited",
  "staff.joined",
  "staff.role_changed",
  "staff.removed",
  "staff.second_factor_set",
  "staff.second_factor_reset",
  "staff.signed_in",
  "staff.recovered",
  "staff.password_reset",
  "staff.password_set",
  "staff.returned",
  "booking.read",
  "booking.called_off",
  "document.read",
  "booking.refund_asked",
  "booking.refund_approved",
  "booking.refund_refused",
  "booking.money_frozen",
  "booking.money_thawed",
  "booking.freeze_prolonged",
  "person.read",
  "person.contact_shown",
  "person.signed_out",
  "person.warned",
  "person.suspended",
  "person.suspension_lifted",
  "person.appealed",
  "person.appeal_answered",
  "person.tier_set",
  "month.exported",
  "break.noted",
  "break.closed",
  "record.lost",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One line of the record. Ids and names of fields only: never a name, an address or a number of a person. */
export interface AuditRow {
  /** The event's id: written twice it is one row. */
  _id: string;
  at: Millis;
  action: AuditAction;
  /** Id of the member of staff who did it, or of the person who appealed; "system" for a row that only says that one was lost. */
  actor: string;
  /** What it was done to, as "staff:<id>", "person:<id>", "booking:<id>", "document:<id>", "month:<month>" or "record:<id>". */
  target: string;
  before: Record<string, string> | null;
  after: Record<string, string> | null;
  reason: string | null;
}

/** Rows closed for good: whoever changes one of them afterwards breaks this hash and every later one. */
export interface AuditSeal {
  /** Counts up from 1 without a gap. */
  _id: number;
  rows: string[];
  hash: string;
  /** The hash of the seal before; empty for the first. */
  previous: string;
  at: Millis;
}

/** The text of a row that is hashed: its fields in one fixed order. */
const rowText = ({ _id, at, action, actor, target, before, after, reason }: AuditRow): string => JSON.stringify([_id, at, action, actor, target, inOrder(before), inOrder(after), reason]);

/** The text of a seal that is hashed. */
export const sealText = (seal: Pick<AuditSeal, "_id" | "previous" | "at">, rows: readonly AuditRow[]): string => [seal._id, seal.previous, seal.at, ...rows.map(rowText)].join("\n");

const inOrder = (fields: Record<string, string> | null): [string, string][] | null => fields && Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
