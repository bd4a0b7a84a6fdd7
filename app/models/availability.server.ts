import type { AvailabilityRules } from "~/domain/availability/hours";
import { defineModel } from "./model.server";
import { shownOnPages } from "./shown-on-pages.server";

/** The working hours and booking rules of one artisan; `_id` is the artisan's. Pause and mode are kept here too, where every claim reads them. */
export interface AvailabilityRow extends AvailabilityRules {
  _id: string;
  version: number;
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
    mode: String,
  },
  { plugins: [shownOnPages("_id")] },
);

export const findAvailability = (artisan: string): Promise<AvailabilityRow | null> => Availabilities.findOne({ _id: artisan }).lean<AvailabilityRow | null>().exec();

export const findAvailabilities = (artisans: readonly string[]): Promise<AvailabilityRow[]> => Availabilities.find({ _id: { $in: [...artisans] } }).lean<AvailabilityRow[]>().exec();
