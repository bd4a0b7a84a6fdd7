import type { SearchAnswer, SearchDoc, SearchQuery } from "../port";

/** What can be asked of the thread that holds the index. */
export type Call =
  | { name: "query"; query: SearchQuery }
  | { name: "put"; doc: SearchDoc }
  | { name: "drop"; id: string }
  | { name: "beginFilling" }
  | { name: "fill"; docs: readonly SearchDoc[] }
  | { name: "endFilling" };

export type AnswerTo<C extends Call> = C extends { name: "query" } ? SearchAnswer : void;

/** A call on its way to the thread, and what comes back under the same number. */
export interface Asked {
  number: number;
  call: Call;
}

export type Answered = { number: number; answer: SearchAnswer | undefined } | { number: number; error: string };
