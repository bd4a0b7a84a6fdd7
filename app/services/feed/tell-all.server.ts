import { insertNews, newsOf, type Topic } from "~/models/feed.server";
import { markHeard } from "./heard.server";
import { TOPICS } from "./topics.server";

/** Does here, at once, what a piece of news asks of every process, then tells the others. Throws when either failed; safe to repeat. */
export async function tellAll(topic: Topic, key: string): Promise<void> {
  await TOPICS[topic](key);
  const news = newsOf(topic, key);
  markHeard(news);
  await insertNews([news]);
}
