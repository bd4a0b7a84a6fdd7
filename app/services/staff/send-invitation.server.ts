import { email } from "~/adapters/email/index.server";
import { writeLetter, type MailOf } from "~/emails";
import { renderHtml } from "~/emails/render-html";
import { renderText } from "~/emails/render-text";
import { environment } from "~/env.server";
import { translator } from "~/messages";
import type { OutboxEntry } from "~/models/outbox.server";
import type { StaffMember } from "~/models/staff.server";
import { businessNow } from "~/services/clock/business-now.server";
import { makeInvitation } from "./invitation-link.server";

/** Sends the link that a member's outbox asks for, to a first password or `again` to a new one; nothing to somebody who has one or was removed. Safe to repeat: it goes out once. */
export async function sendInvitation(member: Pick<StaffMember, "_id" | "name" | "email" | "role" | "active" | "passwordHash">, { key, data: { again } }: Pick<OutboxEntry, "key" | "data">): Promise<void> {
  if (!member.active || member.passwordHash) return;
  const token = await makeInvitation({ member: member._id, key, now: Date.now() });
  const t = translator("en");
  const reader = { name: member.name, locale: "en" as const, t, link: (path: string) => environment().officeUrl + path };
  const mail: MailOf<"staff_invitation" | "staff_new_password"> = again === true ? { template: "staff_new_password", data: { token } } : { template: "staff_invitation", data: { token, role: member.role } };
  const content = writeLetter(mail, reader);
  await email().send({ key: `staff:${member._id}:${key}`, to: member.email, template: mail.template, locale: "en", subject: content.subject, text: renderText(content, reader), html: renderHtml(content, reader), secret: true, at: businessNow() });
}
