import type { AvailabilityRules } from "~/domain/availability/hours";
import type { PolicyName } from "~/domain/pricing/policies";
import type { Outcome } from "~/domain/refusal";
import { Artisans } from "~/models/artisan.server";
import { changeRules } from "./change-rules.server";

type Chosen = Pick<AvailabilityRules, "noticeMinutes" | "windowDays" | "beforeMinutes" | "afterMinutes" | "dailyCap" | "stepMinutes" | "mode">;

/** Sets how an artisan takes bookings and what cancelling costs. Bookings keep the terms they were made with. Refuses with not_found or changed_meanwhile. */
export async function saveRules({ artisan, version, policy, ...rules }: Chosen & { artisan: string; version: number; policy: PolicyName }): Promise<Outcome<object>> {
  const outcome = await changeRules(artisan, () => rules, version);
  if (outcome.ok) await Artisans.updateOne({ _id: artisan }, { $set: { policy, mode: rules.mode }, $inc: { version: 1 } }).exec();
  return outcome;
}
