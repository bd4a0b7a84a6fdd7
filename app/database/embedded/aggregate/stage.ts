import type { Doc } from "../values/types.ts";

/** What one stage of a pipeline makes of the documents before it. */
export type Stage = (docs: Doc[]) => Doc[];
