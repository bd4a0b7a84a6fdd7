import type { ReactNode } from "react";
import { usePage } from "./page";

export interface Tab {
  /** Path from `paths`. */
  to: string;
  text: ReactNode;
  current: boolean;
}

/** The parts of a person's own place, below the header; all in sight, wrapping on narrow screens; `even` ones stand in columns there. */
export function Tabs({ label, tabs, even = false }: { label: string; tabs: readonly Tab[]; even?: boolean }) {
  const { href } = usePage();
  return (
    <nav className={even ? "tabs shop" : "tabs"} aria-label={label}>
      <div className="wrap">
        <ul>
          {tabs.map(({ to, text, current }) => (
            <li key={to}>
              <a href={href(to)} className={current ? "on" : undefined} aria-current={current ? "page" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
