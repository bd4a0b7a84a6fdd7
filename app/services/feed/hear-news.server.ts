import { EVERYTHING } from "~/domain/page-tags";
import { seconds, type Millis } from "~/domain/time/instant";
import { findNewsSince, KEPT, type News } from "~/models/feed.server";
import { measureClock } from "~/services/clock/measure-clock.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { dropPages } from "./drop-pages.server";
import { forgetBefore, isHeard, markHeard } from "./heard.server";
import { TOPICS } from "./topics.server";

/** Each look goes back this far behind the last one: rows become visible late, and clocks of machines differ. */
const OVERLAP = seconds(10);

let heardUntil: Millis = Date.now();

/** From now on news is heard. Called before anything that it could change is read for the first time. */
export const startHearing = (): void => void (heardUntil = Date.now());

/**
 * Acts on what other processes told since the last look. A look that failed is made up for by the next;
 * after a silence longer than news is kept everything is read anew.
 */
export async function hearNews(): Promise<void> {
  const now = Date.now();
  if (now - heardUntil > KEPT - OVERLAP) await beginAnew();
  else await actOn((await findNewsSince(heardUntil - OVERLAP)).filter((news) => !isHeard(news)));
  heardUntil = now;
  forgetBefore(now - 3 * OVERLAP);
}

/** The same word told several times is acted on once, and one that fails holds up no other; a topic this version does not know is left alone. */
async function actOn(news: readonly News[]): Promise<void> {
  const words = new Map(news.map((one) => [`${one.topic} ${one.key}`, one]));
  const failed: unknown[] = [];
  for (const [word, { topic, key }] of words) {
    try {
      await TOPICS[topic]?.(key);
      news.filter((one) => `${one.topic} ${one.key}` === word).forEach(markHeard);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
}

async function beginAnew(): Promise<void> {
  await Promise.all([fillSearch(), measureClock()]);
  dropPages([EVERYTHING]);
}
