import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";

/** What somebody has chosen and typed before ordering; kept on the server so that signing in loses nothing. */
export interface Draft {
  _id: string;
  /** Hash naming the browser that made it; the person, once signed in. Either may open it. */
  browser: string;
  person: string | null;
  artisan: string;
  service: string;
  day: string;
  time: string;
  place: string;
  pin: string;
  house: string;
  landmark: string;
  people: number;
  phone: string;
  note: string;
  changedAt: Millis;
  /** Collects the row as rubbish after a week; decides nothing. */
  rubbishAt: Date;
}

export const Drafts = defineModel<Draft>(
  "drafts",
  {
    _id: String,
    browser: String,
    person: String,
    artisan: String,
    service: String,
    day: String,
    time: String,
    place: String,
    pin: String,
    house: String,
    landmark: String,
    people: Number,
    phone: String,
    note: String,
    changedAt: Number,
    rubbishAt: Date,
  },
  { indexes: [[{ person: 1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** A draft as the browser or the person that made it may see it, or null. */
export const findDraft = (id: string, owner: { browser: string; person: string | null }): Promise<Draft | null> =>
  Drafts.findOne({ _id: id, $or: [{ browser: owner.browser }, ...(owner.person ? [{ person: owner.person }] : [])] }).lean<Draft | null>().exec();
