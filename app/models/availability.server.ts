import type { AvailabilityRules } from "~/domain/availability/hours";
import { defineModel } from "./model.server";
import { shownOnPages } from "./shown-on-pages.server";
import { suspensionDiffers, suspensionOlder } from "./suspension-differs";

/** The working hours and booking rules of one artisan; `_id` is the artisan's. Pause, suspension and mode are kept here too, where every claim reads them. */
export interface AvailabilityRow extends AvailabilityRules {
  _id: string;
  version: number;
  /** The version of the standing that `suspended` comes from. */
  standingVersion?: number;
}

export const Availabilities = defineModel<AvailabilityRow>(
  "availabilities",
  {
    _id: String,
    version: Number,
    zone: String,
    week: Object,
    exceptions: Object,
    noticeMinutes: Number,
    windowDays: Number,
    beforeMinutes: Number,
    afterMinutes: Number,
    dailyCap: Number,
    stepMinutes: Number,
    paused: Boolean,
    suspended: Boolean,
    standingVersion: Number,
    mode: String,
  },
  { plugins: [shownOnPages("_id")] },
);

export const findAvailability = (artisan: string): Promise<AvailabilityRow | null> => Availabilities.findOne({ _id: artisan }).lean<AvailabilityRow | null>().exec();

export const findAvailabilities = (artisans: readonly string[]): Promise<AvailabilityRow[]> => Availabilities.find({ _id: { $in: [...artisans] } }).lean<AvailabilityRow[]>().exec();

/** Closes or opens a suspended artisan's calendar for new bookings, as this version of his standing says; an older one no longer counts. Again changes nothing. */
export async function suspendAvailability(artisan: string, suspended: boolean, standingVersion: number): Promise<void> {
  await Availabilities.updateOne({ _id: artisan, ...suspensionOlder(suspended, standingVersion) }, { $set: { standingVersion } }).exec();
  await Availabilities.updateOne({ _id: artisan, ...suspensionDiffers(suspended, standingVersion) }, { $set: { suspended, standingVersion }, $inc: { version: 1 } }).exec();
}
