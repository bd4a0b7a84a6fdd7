import { findPersonRow } from "~/models/closing.server";
import type { OutboxEntry } from "~/models/outbox.server";
import type { Person } from "~/models/person.server";
import { sendLetter } from "~/services/mail/send-mail.server";
import { makeKeepToken } from "./keep-token.server";

/** The last letter to somebody who closed his account: until when it can be taken back, and how. It goes to the address he had. Safe to repeat. */
export async function tellClosing({ _id }: { _id: string }, { key }: Pick<OutboxEntry, "key">): Promise<void> {
  const row = await findPersonRow(_id);
  if (!row?.closing) return;
  const { askedAt, eraseAt, kept } = row.closing;
  const person = { ...row, ...kept, email: kept.email ?? null, phone: kept.phone ?? null } as Person;
  await sendLetter(person, { template: "account_closed", data: { token: makeKeepToken(_id, askedAt), eraseAt }, key: `person:${_id}:${key}` });
}
