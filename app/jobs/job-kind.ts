import type { z } from "zod";

/** One kind of job: its name, what it needs to know, and the one service call that does it. `key` makes its effects happen once. */
export interface JobKind {
  name: string;
  run(payload: unknown, key: string): Promise<void>;
}

/** Ties a name to a checked payload and a service. */
export const jobKind = <S extends z.ZodType>(name: string, payload: S, run: (payload: z.output<S>, key: string) => Promise<void>): JobKind => ({
  name,
  run: async (given, key) => run(payload.parse(given), key),
});
