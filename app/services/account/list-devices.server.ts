import type { Device } from "~/domain/account/device";
import type { Millis } from "~/domain/time/instant";
import { findLiveSessions } from "~/models/session.server";

/** A browser where somebody is signed in. */
export interface SignedInDevice extends Device {
  /** Names it in an address; opens nothing. */
  id: string;
  since: Millis;
  seenAt: Millis;
  sharedPhone: boolean;
  /** Whether it is the one that asks. */
  here: boolean;
}

const ID = 22;

/** Where a person is signed in, the last used first. `current` is the session that asks; `now` is real time. */
export async function listDevices({ person, current, now }: { person: string; current: string; now: Millis }): Promise<SignedInDevice[]> {
  const sessions = await findLiveSessions(person, now);
  return sessions.map(({ _id, device, createdAt, seenAt, sharedPhone }) => ({ id: _id.slice(0, ID), browser: device?.browser ?? "", system: device?.system ?? "", since: createdAt, seenAt, sharedPhone, here: _id === current }));
}
