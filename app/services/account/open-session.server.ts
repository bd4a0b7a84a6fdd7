import { readDevice } from "~/domain/account/device";
import type { StaffRole } from "~/domain/account/roles";
import { expiryAfter, sessionTerms } from "~/domain/account/session-terms";
import { days, type Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { isDuplicateKey } from "~/models/model.server";
import { findMark } from "~/models/person.server";
import { endSessions, markSession, Sessions, type SessionRole, type SessionRow } from "~/models/session.server";
import { hashSecret } from "./hash-secret.server";
import { newSessionSecret } from "./session-secret.server";

/** Who is signed in, and as what. */
export interface Holder {
  person: string;
  name: string;
  role: SessionRole;
  roles: readonly SessionRole[];
  sharedPhone: boolean;
  /** When he proved who he is, where that was before now. Real time. */
  authAt?: Millis;
  /** The secret that names the session, where a code or link has made it: the same again is the same session. */
  sid?: string;
  /** Of staff alone: what they work as, and whether the second factor was shown. */
  staff?: { role: StaffRole; secondFactor: boolean };
}

/**
 * Opens a session in real time and ends the one it replaces. Gives the secret that names it (stored hashed only)
 * and the moment after which no use keeps it alive.
 */
export async function openSession({ browser, userAgent, replaces, staff, authAt, sid = newSessionSecret(), ...holder }: Holder & { browser: string; userAgent: string; replaces: { id: string; person: string } | null }): Promise<{ sid: string; endsAt: Millis }> {
  const now = Date.now();
  const terms = sessionTerms({ staff: holder.role === "staff", sharedPhone: holder.sharedPhone }, environment().sessionDays);
  const endsAt = now + terms.absolute;
  if (replaces) await endSessions({ person: replaces.person, id: replaces.id }, now);
  const mark = holder.role === "staff" ? { suspended: false, standingVersion: 0 } : await findMark(holder.person);
  await create({
    _id: hashSecret(sid),
    ...holder,
    roles: [...holder.roles],
    staffRole: staff?.role ?? null,
    secondFactorAt: staff?.secondFactor ? now : null,
    ...mark,
    browser: hashSecret(browser),
    device: readDevice(userAgent),
    authAt: authAt ?? now,
    createdAt: now,
    seenAt: now,
    expiresAt: expiryAfter(now, now, terms),
    endedAt: null,
    rubbishAt: new Date(endsAt + days(30)),
  });
  if (holder.role !== "staff") await keepMark(hashSecret(sid), holder.person, mark);
  return { sid, endsAt };
}

/** Writes a session; one that is there already stays as it is. */
async function create(row: SessionRow): Promise<void> {
  try {
    await Sessions.create(row);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Ties a session to how its person stands once it is there. Whatever changes that later finds it, and whatever did before is seen here. */
async function keepMark(session: string, person: string, written: Awaited<ReturnType<typeof findMark>>): Promise<void> {
  for (let marked = written; ; ) {
    const mark = await findMark(person);
    if (mark.suspended === marked.suspended && mark.standingVersion === marked.standingVersion) return;
    await markSession(session, mark);
    marked = mark;
  }
}
