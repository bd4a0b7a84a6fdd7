import type { ReactNode } from "react";

/** A leaf of paper to keep or print: receipt, invoice, poster. */
export function Sheet({ children }: { children: ReactNode }) {
  return <div className="sheet">{children}</div>;
}
