/** Makes a queue per key: what is asked for under one key is done one after another, whatever became of what came before. */
export function makeQueues(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    const clear = (): void => void (last.get(key) === mine && last.delete(key));
    mine.then(clear, clear);
    return mine;
  };
}
