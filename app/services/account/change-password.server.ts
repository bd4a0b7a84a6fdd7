import { refuse, type Outcome } from "~/domain/refusal";
import { log } from "~/http/log.server";
import { cancelCodes } from "~/models/one-time-code.server";
import { outboxEntries } from "~/models/outbox.server";
import { changePerson, findAccount } from "~/models/person.server";
import { endSessions } from "~/models/session.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { hashPassword } from "./hash-password.server";

/**
 * Sets a checked new password of somebody signed in, who may have had none. Every other session and every link to a new password ends, and he is told.
 * `key` is the form's id: sent twice it changes nothing more and writes no second letter. Refuses with not_found, busy.
 */
export async function changePassword({ person, password, session, key }: { person: string; password: string; session: string; key: string }): Promise<Outcome<object>> {
  const passwordHash = await hashPassword(password);
  const until = Date.now();
  const follows = outboxEntries([
    { key: `password_changed:${key}`, lane: "mail", kind: "mail", data: { template: "password_changed", data: {} } },
    { key: `ended:${key}`, lane: "access", kind: "end_earlier_sessions", data: { until, except: session } },
  ]);
  const done = await compareAndSet(async () => {
    const row = await findAccount(person);
    if (!row) return refuse("not_found");
    return (await changePerson(person, row.version, { passwordHash }, follows)) ? { ok: true as const } : undefined;
  });
  if (!done?.ok) return done ?? refuse("busy");
  await endSessions({ person, except: session, until }, Date.now());
  await cancelCodes(person, "reset_password", Date.now());
  log("password_changed", { person });
  wakeRelay();
  return done;
}
