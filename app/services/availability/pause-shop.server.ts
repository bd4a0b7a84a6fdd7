import type { Outcome } from "~/domain/refusal";
import { outboxEntries } from "~/models/outbox.server";
import { Artisans } from "~/models/artisan.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { changeRules } from "./change-rules.server";

/** Pauses or reopens an artisan's page: claims ask the availability, so no booking made after this slips through; visits already booked stay. */
export async function pauseShop({ artisan, paused }: { artisan: string; paused: boolean }): Promise<Outcome<object>> {
  const outcome = await changeRules(artisan, () => ({ paused }));
  if (!outcome.ok) return outcome;
  const entry = outboxEntries([{ key: `pause:${Date.now()}`, lane: "search", kind: "index" }]);
  await Artisans.updateOne({ _id: artisan, paused: { $ne: paused } }, { $set: { paused }, $inc: { version: 1 }, $push: { outbox: { $each: entry } } }).exec();
  wakeRelay();
  return { ok: true };
}
