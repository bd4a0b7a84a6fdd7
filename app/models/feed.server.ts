import { minutes, type Millis } from "~/domain/time/instant";
import { randomUUID } from "node:crypto";
import { defineModel } from "./model.server";

/** What processes tell each other about: pages to be dropped by tag, an artisan to be indexed anew, cards with names on them to be removed, the demo clock. */
export type Topic = "pages" | "search" | "cards" | "clock";

/** A word to all processes. It only wakes: what happened is read at its source. `at` is real time. */
export interface News {
  _id: string;
  topic: Topic;
  key: string;
  at: Date;
}

/** How long news is kept; whoever was away for longer has to begin anew. */
export const KEPT: Millis = minutes(10);

const Feed = defineModel<News>("feed", { _id: String, topic: String, key: String, at: Date }, { indexes: [[{ at: 1 }, { expireAfterSeconds: KEPT / 1000 }]] });

/** News of this moment, under a new id. */
export const newsOf = (topic: Topic, key: string): News => ({ _id: randomUUID(), topic, key, at: new Date() });

export const insertNews = async (news: readonly News[]): Promise<void> => void (await Feed.insertMany(news.map((one) => ({ ...one }))));

/** All news since a moment, oldest first. */
export const findNewsSince = (at: Millis): Promise<News[]> => Feed.find({ at: { $gte: new Date(at) } }).sort({ at: 1 }).lean<News[]>().exec();
