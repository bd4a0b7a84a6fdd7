let before: Promise<unknown> = Promise.resolve();

/** Changes of this process's search index come one after another, so that what was read later is also kept later. */
export function inTurn(change: () => Promise<void>): Promise<void> {
  const done = before.then(change);
  before = done.catch(() => undefined);
  return done;
}
