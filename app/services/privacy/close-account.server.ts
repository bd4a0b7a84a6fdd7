import { GRACE } from "~/domain/privacy/grace";
import { isFree } from "~/domain/privacy/obstacles";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findArtisan } from "~/models/artisan.server";
import { closePerson, findPersonRow } from "~/models/closing.server";
import { outboxEntries } from "~/models/outbox.server";
import { changeRules } from "~/services/availability/change-rules.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { findObstacles } from "./find-obstacles.server";
import { finishClosing } from "./finish-closing.server";
import { makeKeepToken } from "./keep-token.server";

/**
 * Closes an account at once: nobody can sign in to it, its page is gone, and after the days of grace it is erased. Gives what takes it back.
 * New bookings of an artisan are stopped before it is looked whether something is under way, so none slips in between.
 * Refuses with something_runs, not_found, busy. `now` is business time.
 */
export async function closeAccount({ person, now }: { person: string; now: Millis }): Promise<Outcome<{ token: string }>> {
  const shop = await findArtisan(person);
  if (shop) await changeRules(person, () => ({ paused: true }));
  if (!isFree(await findObstacles(person, now))) {
    if (shop) await changeRules(person, () => ({ paused: shop.paused }));
    return refuse("something_runs");
  }
  const closed = await compareAndSet(async (): Promise<Outcome<{ token: string }> | undefined> => {
    const row = await findPersonRow(person);
    if (!row || row.erasedAt) return refuse("not_found");
    if (row.closing) return { ok: true, token: makeKeepToken(person, row.closing.askedAt) };
    const follows = outboxEntries([{ key: `finish-closing:${now}`, lane: "access", kind: "finish_closing" }, { key: `closed:${now}`, lane: "mail", kind: "tell_closing" }]);
    return (await closePerson(row, { askedAt: now, eraseAt: now + GRACE }, follows)) ? { ok: true, token: makeKeepToken(person, now) } : undefined;
  });
  if (closed?.ok) await finishClosing({ _id: person });
  wakeRelay();
  return closed ?? refuse("busy");
}
