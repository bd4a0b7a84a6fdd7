import { seconds } from "~/domain/time/instant";

/** What the demo bank can be told to do, in the gateway's words. */
interface Play {
  outcome: "succeed" | "fail" | "late" | "never" | "drop";
  delayMs?: number;
  times?: number;
  newsDelay?: number;
}

/** The buttons of the demo bank, and the words programs use for them. */
const PLAYS: Readonly<Record<string, Play>> = {
  succeed: { outcome: "succeed" },
  fail: { outcome: "fail" },
  slow: { outcome: "succeed", delayMs: seconds(20) },
  delay: { outcome: "succeed", delayMs: seconds(20) },
  late: { outcome: "late" },
  twice: { outcome: "succeed", times: 2 },
  drop: { outcome: "drop" },
  never: { outcome: "never" },
};

/** Nobody sends a webhook oftener. */
const MOST_TIMES = 1000;

/** Whether something sent is a whole number up to so much. */
export const wholeUpTo = (value: unknown, most: number): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** Reads what the bank is to do: an outcome, and if wanted after how many milliseconds, with how many webhooks and how much later those. Null for an unknown outcome. */
export function playOf({ outcome, delayMs, times, newsDelayMs }: Record<string, unknown>): Play | null {
  const play = typeof outcome === "string" && Object.hasOwn(PLAYS, outcome) ? PLAYS[outcome] : undefined;
  if (!play) return null;
  return {
    ...play,
    ...(wholeUpTo(delayMs, Number.MAX_SAFE_INTEGER) ? { delayMs } : {}),
    ...(wholeUpTo(times, MOST_TIMES) ? { times } : {}),
    ...(wholeUpTo(newsDelayMs, Number.MAX_SAFE_INTEGER) ? { newsDelay: newsDelayMs } : {}),
  };
}

/** Reads how often and how much later webhooks are to be sent: once and at once unless said. */
export const newsOf = ({ times, delayMs }: Record<string, unknown>): { times: number; newsDelay: number } => ({
  times: wholeUpTo(times, MOST_TIMES) ? times : 1,
  newsDelay: wholeUpTo(delayMs, Number.MAX_SAFE_INTEGER) ? delayMs : 0,
});
