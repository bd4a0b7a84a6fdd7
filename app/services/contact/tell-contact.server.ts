import { z } from "zod";
import { changeWord, toldAt } from "~/domain/contact/contact-change";
import { findContactChange } from "~/models/contact-change.server";
import type { OutboxEntry } from "~/models/outbox.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { sendMail } from "~/services/mail/send-mail.server";
import { undoSecret } from "./undo-link.server";

const DATA = z.object({ wish: z.string() });

/** Tells of a change where the address was read before, with the link that undoes it. Safe to repeat: it goes out once. */
export async function tellContact({ _id: person }: { _id: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> {
  const token = undoSecret(person, DATA.parse(data).wish);
  const change = await findContactChange(hashSecret(token));
  const where = change && toldAt(change.before, change.kind);
  if (!change || !where || change.undoneAt !== null) return;
  const { kind, before, after } = change;
  await sendMail({ template: "contact_changed", data: { kind, change: changeWord(before[kind], after), token }, to: person, address: where, key: `person:${person}:${key}` });
}
