import type { TierChange } from "~/domain/artisan/tier-change";
import { commissionAt } from "~/domain/pricing/rates";
import type { ArtisanRow } from "~/models/artisan.server";
import type { OutboxEntry } from "~/models/outbox.server";
import { sendMail } from "~/services/mail/send-mail.server";

/** Tells an artisan his new tier, from when it holds and what it takes. Safe to repeat: it goes out once. */
export function tellTier({ _id, joinedAt }: ArtisanRow, { key, data }: OutboxEntry): Promise<void> {
  const { to, at, why } = data.change as TierChange;
  const { commission, gst } = commissionAt({ tier: to, joinedAt, at });
  return sendMail({ template: "tier_changed", data: { tier: to, at, why, commission, gst }, to: _id, key: `artisan:${_id}:${key}` });
}
