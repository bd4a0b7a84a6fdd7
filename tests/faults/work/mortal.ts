import type { Aggregate } from "~/services/relay/aggregate";

/** Thrown at the moment a process dies; whatever it was doing never goes on. */
export class Death extends Error {}

const NEVER = new Promise<never>(() => undefined);

/** One life of a process: it may die before or after any write or sending, and then does nothing more. */
export class Life {
  readonly over: Promise<never>;
  private dead = false;
  private die: (death: Death) => void = () => undefined;

  /** Dies at its last step: in front of it, or right after it, when the step is done and nobody knows. */
  constructor(
    private steps: number,
    private readonly after: boolean,
  ) {
    this.over = new Promise<never>((_, reject) => void (this.die = reject));
    this.over.catch(() => undefined);
  }

  async step<T>(what: () => Promise<T>): Promise<T> {
    if (this.dead) return NEVER;
    this.steps -= 1;
    const last = this.steps <= 0;
    if (last && !this.after) return this.end();
    const answer = await what();
    return last || this.dead ? this.end() : answer;
  }

  private end(): Promise<never> {
    this.dead = true;
    this.die(new Death());
    return NEVER;
  }
}

/** The same collection as seen by a process that will die: every write and every sending is a step of its life. */
export function mortal({ rows, handlers }: Aggregate, life: Life): Aggregate {
  const writes = ["updateOne", "findOneAndUpdate"];
  const query = (real: object): object =>
    new Proxy(real, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        const call = value.bind(target) as (...args: unknown[]) => unknown;
        return name === "exec" ? () => life.step(() => call() as Promise<unknown>) : (...args: unknown[]) => query(call(...args) as object);
      },
    });
  const watched = new Proxy(rows, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      const call = value.bind(target) as (...args: unknown[]) => object;
      return writes.includes(String(name)) ? (...args: unknown[]) => query(call(...args)) : call;
    },
  });
  return { rows: watched, handlers: Object.fromEntries(Object.entries(handlers).map(([kind, handle]) => [kind, (row, entry) => life.step(() => handle(row, entry))])) };
}
