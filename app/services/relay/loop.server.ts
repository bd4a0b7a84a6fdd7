import { reportError } from "~/http/log.server";

export interface Loop {
  /** Runs the work at the next opportunity instead of at the next beat. */
  wake(): void;
  /** Lets the work under way finish and starts no more. */
  stop(): Promise<void>;
}

/** Does some work over and over, never twice at once, with a pause between; a failure is reported and the next beat tries again. */
export function startLoop(work: () => Promise<unknown>, pauseMs: number): Loop {
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const beat = (): void => {
    clearTimeout(timer);
    if (running) {
      again = true;
      return;
    }
    if (stopped) return;
    again = false;
    running = work().then(() => undefined, reportError).finally(() => {
      running = undefined;
      if (!stopped) timer = setTimeout(beat, again ? 0 : pauseMs);
    });
  };
  timer = setTimeout(beat, 0);
  return {
    wake: beat,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
