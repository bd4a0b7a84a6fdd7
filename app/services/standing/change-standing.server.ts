import type { AuditAction, AuditRow } from "~/domain/audit/audit-row";
import type { Sides } from "~/domain/account/standing/decide";
import type { Standing } from "~/domain/account/standing/standing";
import { refuse, type Outcome } from "~/domain/refusal";
import type { MailOf } from "~/emails";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import { findPerson } from "~/models/person.server";
import { findStaffMember } from "~/models/staff.server";
import { findStanding, writeStanding } from "~/models/standing.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { applyStanding } from "./apply-standing.server";

/** The letters about how somebody stands. */
export type StandingMail = MailOf<"account_warned" | "account_suspended" | "appeal_received" | "appeal_answered" | "account_lifted">;

/** What is written down of a change. The person's own words stay out: the record is never changed. */
interface Recorded {
  action: AuditAction;
  actor: string;
  before: Record<string, string>;
  after: Record<string, string>;
  reason: string | null;
}

interface Change {
  person: string;
  /** Who decides, of staff; null when the person acts himself. */
  by: string | null;
  /** The version that who acts saw; left out where any will do. */
  version?: number | undefined;
  decide(standing: Standing, sides: Sides): Outcome<{ standing: Standing }>;
  follows(after: Standing): { recorded: Recorded; mail: StandingMail };
}

/**
 * The only writer of how a person stands: one write of one document, in whose outbox stands what follows: the letter, the line of the record,
 * and the work on account, page, calendar and sessions, which is also done at once. What is so already is a success.
 * Refuses with not_found, changed_meanwhile, busy, or as `decide` does.
 */
export async function changeStanding({ person: id, by, version, decide, follows }: Change): Promise<Outcome<object>> {
  const [person, member] = await Promise.all([findPerson(id), by === null ? null : findStaffMember(by)]);
  if (!person || (by !== null && !member?.active)) return refuse("not_found");
  const sides: Sides = { staff: { id: member?._id ?? "", email: member?.email ?? "" }, person: { id, email: person.email } };
  const done = await compareAndSet(async (): Promise<Outcome<object> | undefined> => {
    const before = await findStanding(id);
    const decided = decide(before, sides);
    if (!decided.ok) return decided;
    if (decided.standing === before) return { ok: true };
    if (version !== undefined && version !== before.version) return refuse("changed_meanwhile");
    return (await writeStanding(id, before.version, decided.standing, entries(before.version + 1, follows(decided.standing)))) ? { ok: true } : undefined;
  });
  if (done?.ok) {
    await applyStanding(id);
    wakeRelay();
  }
  return done ?? refuse("busy");
}

function entries(version: number, { recorded, mail }: ReturnType<Change["follows"]>): OutboxEntry[] {
  const row = { ...recorded, at: Date.now() } satisfies Omit<AuditRow, "_id" | "target">;
  return outboxEntries([
    { key: `apply-${version}`, lane: "access", kind: "apply" },
    { key: `audit-${version}`, lane: "audit", kind: "audit", data: row },
    { key: `mail-${version}`, lane: "mail", kind: "mail", data: { ...mail } },
  ]);
}
