import type { OutboxEntry } from "~/models/outbox.server";
import { sendMail } from "~/services/mail/send-mail.server";
import type { StandingMail } from "./change-standing.server";

/** Sends the letter that a standing's outbox asks for. Safe to repeat: it goes out once. */
export const tellStanding = ({ _id }: { _id: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> => sendMail({ ...(data as unknown as StandingMail), to: _id, key: `standing:${_id}:${key}` });
