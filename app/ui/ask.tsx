import type { ReactNode } from "react";

/** A request that needs an answer: the time left first, then who, then what; the form comes as children. */
export function Ask({ left, name, children }: { left: ReactNode; name: ReactNode; children: ReactNode }) {
  return (
    <article className="ask">
      <p className="left">{left}</p>
      <h3>{name}</h3>
      {children}
    </article>
  );
}
