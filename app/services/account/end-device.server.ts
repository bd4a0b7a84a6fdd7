import type { Millis } from "~/domain/time/instant";
import { endSessions, findLiveSessions } from "~/models/session.server";

/** Signs a person out on one browser, named as `listDevices` names it. Again, or for somebody else's, changes nothing. `now` is real time. */
export async function endDevice({ person, device, now }: { person: string; device: string; now: Millis }): Promise<void> {
  const session = (await findLiveSessions(person, now)).find(({ _id }) => device.length > 0 && _id.startsWith(device));
  if (session) await endSessions({ person, id: session._id }, now);
}
