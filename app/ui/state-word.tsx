import type { ReactNode } from "react";

export type StateTone = "good" | "wait" | "bad" | "none";

const EDGES: Record<StateTone, string> = { good: "edge ok", wait: "edge wait", bad: "edge stop", none: "edge" };

/** A state as a word with a coloured edge; the word says it, the colour only helps. */
export function StateWord({ tone, children }: { tone: StateTone; children: ReactNode }) {
  return <span className={EDGES[tone]}>{children}</span>;
}
