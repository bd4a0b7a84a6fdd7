import type { ReactNode } from "react";
import { usePage } from "./page";

/** The way back, above the page's heading. `to` is a path from `paths`. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  const { href } = usePage();
  return (
    <a className="back" href={href(to)}>
      {children}
    </a>
  );
}
