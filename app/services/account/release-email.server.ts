import { outboxEntries } from "~/models/outbox.server";
import { changePerson, type Person } from "~/models/person.server";
import { wakeRelay } from "~/services/relay/wake.server";

/** Takes an address out of the account of somebody who wrote it and never proved it, and tells him where he can still be told. False when somebody wrote in between. */
export async function releaseEmail({ _id, version }: Person): Promise<boolean> {
  const told = outboxEntries([{ key: `email_released:${version}`, lane: "mail", kind: "mail", data: { template: "email_released", data: {} } }]);
  const released = await changePerson(_id, version, { email: null }, told);
  if (released) wakeRelay();
  return released;
}
