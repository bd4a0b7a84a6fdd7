import { Fragment, type ReactNode } from "react";

export interface Fact {
  label: ReactNode;
  value: ReactNode;
}

/** Labels and values; what has no value is left out. */
export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) =>
        fact && fact.value !== null && fact.value !== undefined && fact.value !== "" ? (
          <Fragment key={index}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </Fragment>
        ) : null,
      )}
    </dl>
  );
}
