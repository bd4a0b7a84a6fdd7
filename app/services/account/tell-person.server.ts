import { z } from "zod";
import { PROVIDERS } from "~/domain/account/proven-identity";
import { PERSON_ROLES } from "~/domain/account/roles";
import type { OutboxEntry } from "~/models/outbox.server";
import { sendMail } from "~/services/mail/send-mail.server";

const MAIL = z.discriminatedUnion("template", [
  z.object({ template: z.literal("welcome"), data: z.object({ role: z.enum(PERSON_ROLES) }) }),
  z.object({ template: z.literal("password_changed"), data: z.object({}) }),
  z.object({ template: z.literal("provider_linked"), data: z.object({ provider: z.enum(PROVIDERS) }) }),
  z.object({ template: z.literal("provider_unlinked"), data: z.object({ provider: z.enum(PROVIDERS) }) }),
  z.object({ template: z.literal("account_claimed"), data: z.object({ provider: z.enum(PROVIDERS) }) }),
  z.object({ template: z.literal("email_released"), data: z.object({}) }),
]);

/** Sends the letter that a person's outbox asks for. Safe to repeat: it goes out once. */
export const tellPerson = (person: { _id: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> => sendMail({ ...MAIL.parse(data), to: person._id, key: `person:${person._id}:${key}` });
