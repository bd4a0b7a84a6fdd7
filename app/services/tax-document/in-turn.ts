const last = new Map<string, Promise<unknown>>();

/** Does works of one name one after the other in this process. A work that fails does not hold up the next. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(name);
  const mine = (async () => {
    await before?.catch(() => undefined);
    return work();
  })();
  last.set(name, mine);
  return mine.finally(() => {
    if (last.get(name) === mine) last.delete(name);
  });
}
