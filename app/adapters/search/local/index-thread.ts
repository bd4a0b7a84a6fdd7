import { parentPort } from "node:worker_threads";
import type { SearchAnswer } from "../port";
import { artisanIndex } from "./artisan-index.server";
import type { Answered, Asked, Call } from "./calls";

/** The thread that holds the index: answers one call after the other. */
const index = artisanIndex();

function answer(call: Call): SearchAnswer | undefined {
  switch (call.name) {
    case "query":
      return index.query(call.query);
    case "put":
      return void index.put(call.doc);
    case "drop":
      return void index.drop(call.id);
    case "fill":
      return void index.fill(call.docs);
    case "beginFilling":
    case "endFilling":
      return void index[call.name]();
  }
}

parentPort?.on("message", ({ number, call }: Asked) => {
  let answered: Answered;
  try {
    answered = { number, answer: answer(call) };
  } catch (error) {
    answered = { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answered);
});
