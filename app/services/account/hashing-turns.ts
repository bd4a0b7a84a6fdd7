/** Too many passwords wait to be hashed: whoever comes now is asked to come back, before the process does nothing else. */
export class HashingBusy extends Error {
  override name = "HashingBusy";
}

/** One hash keeps a core and its memory for a tenth of a second. Two at once leave threads for files and names; the queue is some two seconds long. */
const AT_ONCE = 2;
const MOST_WAITING = 40;

let running = 0;
const waiting: (() => void)[] = [];

/** Does the work when it is its turn, in the order asked for. Throws `HashingBusy` when too many wait. */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else if (waiting.length >= MOST_WAITING) throw new HashingBusy(`${MOST_WAITING} passwords wait to be hashed`);
  else await new Promise<void>((resolve) => void waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
