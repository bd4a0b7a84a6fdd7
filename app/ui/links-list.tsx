import type { ReactNode } from "react";
import { usePage } from "./page";

export interface ListedLink {
  /** Path from `paths`. */
  to: string;
  label: ReactNode;
  /** Number or words at the end of the line. */
  count?: ReactNode;
  current?: boolean;
}

/** Links one below the other with what waits behind each: filters, free days, saved lists. `bar` lays them side by side. */
export function LinksList({ links, bar = false }: { links: readonly ListedLink[]; bar?: boolean }) {
  const { href } = usePage();
  return (
    <ul className={bar ? "bar links" : "links"}>
      {links.map(({ to, label, count, current }, index) => (
        <li key={index}>
          <a href={href(to)} className={current ? "on" : undefined} aria-current={current ? "true" : undefined}>
            {label}
          </a>
          {count === undefined ? null : <span className="soft">{count}</span>}
        </li>
      ))}
    </ul>
  );
}
