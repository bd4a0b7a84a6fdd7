import { z } from "zod";
import { payoutsRestUntil } from "~/domain/payment/payout-rest";
import type { OutboxEntry } from "~/models/outbox.server";
import { sendMail } from "~/services/mail/send-mail.server";

const DATA = z.object({ at: z.number() });

/** Tells an artisan that another bank account was given for his earnings, and until when they rest. Safe to repeat: it goes out once. */
export async function tellBankChange({ _id: artisan }: { _id: string }, { key, data }: Pick<OutboxEntry, "key" | "data">): Promise<void> {
  const { at } = DATA.parse(data);
  await sendMail({ template: "bank_changed", data: { until: payoutsRestUntil(at, at) ?? at }, to: artisan, key: `person:${artisan}:${key}` });
}
