import type { ReactNode } from "react";
import { usePage } from "./page";

export interface Step {
  text: ReactNode;
  when?: ReactNode;
  state: "done" | "now" | "todo";
}

/** How far something has come, in words and times. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = usePage();
  return (
    <ol className="steps" aria-label={t("ui.steps.label")}>
      {steps.map(({ text, when, state }, index) => (
        <li key={index} className={state === "todo" ? undefined : state} aria-current={state === "now" ? "step" : undefined}>
          {text}
          {when ? (
            <>
              <br />
              {when}
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
