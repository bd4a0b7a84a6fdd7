/**
 * Lets calls that come at once share one run of `work`. Who comes while it is under way waits for the next run: this one may have looked already
 * where his own change is. A run that fails fails for all who waited for it, and for nobody after.
 */
export function together(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    const run = work();
    running = run;
    return run;
  };
  return () => (next ??= running.then(start, start));
}
