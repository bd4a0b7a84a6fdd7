import type { UnfinishedDetails } from "~/domain/artisan/service-steps";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";
import { SERVICE_WORDS } from "./service.server";

/** A service that its artisan has begun to describe, kept step by step. Its id becomes the id of the service. */
export interface ServiceDraft extends UnfinishedDetails {
  _id: string;
  version: number;
  artisan: string;
  /** Being published: its words are the service's from here on and change no more. */
  publishing: boolean;
  changedAt: Millis;
  /** Collects the row as rubbish 30 days after its last change; decides nothing. */
  rubbishAt: Date;
}

export const ServiceDrafts = defineModel<ServiceDraft>(
  "service_drafts",
  {
    _id: String,
    version: Number,
    artisan: String,
    ...SERVICE_WORDS,
    places: { type: [String], default: null },
    publishing: Boolean,
    changedAt: Number,
    rubbishAt: Date,
  },
  { indexes: [[{ artisan: 1, changedAt: -1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** One of an artisan's own drafts, or null. */
export const findServiceDraftOf = (artisan: string, id: string): Promise<ServiceDraft | null> => ServiceDrafts.findOne({ _id: id, artisan }).lean<ServiceDraft | null>().exec();

/** What an artisan has begun and not finished, the newest first. */
export const findServiceDrafts = (artisan: string): Promise<ServiceDraft[]> => ServiceDrafts.find({ artisan }).sort({ changedAt: -1 }).lean<ServiceDraft[]>().exec();
