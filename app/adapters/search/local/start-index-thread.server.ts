import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answered, AnswerTo, Asked, Call } from "./calls";

export interface IndexThread {
  /** Calls are answered in the order they were sent. */
  send<C extends Call>(call: C): Promise<AnswerTo<C>>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Starts the thread that holds the index. It keeps no process alive; `lost` is called once when it dies. */
export function startIndexThread(lost: () => void): IndexThread {
  const worker = new Worker(entryFile(), { execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.unref();
  worker.on("message", (answered: Answered) => {
    const call = waiting.get(answered.number);
    waiting.delete(answered.number);
    if (waiting.size === 0) worker.unref();
    if ("error" in answered) call?.reject(new Error(answered.error));
    else call?.resolve(answered.answer);
  });
  let fault = new Error("The search thread ended");
  worker.on("error", (error) => void (fault = error));
  worker.on("exit", () => {
    lost();
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  });
  return {
    send: <C extends Call>(call: C) =>
      new Promise<AnswerTo<C>>((resolve, reject) => {
        const asked: Asked = { number: (count += 1), call };
        waiting.set(asked.number, { resolve: resolve as Waiting["resolve"], reject });
        worker.ref();
        worker.postMessage(asked);
      }),
  };
}

/** The thread's file in the server build lies beside the server's; from source it is translated as it starts. */
function entryFile(): string {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  const built = path.join(folder, "search-thread.js");
  return existsSync(built) ? built : path.join(folder, "start-index-thread.mjs");
}
