import { CommandError } from "../errors.ts";

export interface WriteError {
  index: number;
  code: number;
  errmsg: string;
}

/** Runs the steps of one write command; a refused step is reported, and ends the command when it is ordered. */
export function eachStep<T>(steps: readonly T[], ordered: boolean, run: (step: T, index: number) => void): { writeErrors?: WriteError[] } {
  const writeErrors: WriteError[] = [];
  for (const [index, step] of steps.entries()) {
    try {
      run(step, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

/** A step that could not be compiled keeps its refusal until its turn comes. */
export function prepared<T>(make: () => T): () => T {
  try {
    const value = make();
    return () => value;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return () => {
      throw error;
    };
  }
}
