import type { ReactNode } from "react";
import { usePage } from "./page";

interface PagerProps {
  /** What of how much is shown: "1 to 20 of 38". */
  shown?: ReactNode;
  /** Paths from `paths`; left out at either end. */
  next?: string | undefined;
  first?: string | undefined;
}

/** Onward through a long list, twenty at a time. */
export function Pager({ shown, next, first }: PagerProps) {
  const { t, href } = usePage();
  if (!shown && !first && !next) return null;
  return (
    <nav className="pager" aria-label={t("ui.pager.label")}>
      {shown ? <p>{shown}</p> : null}
      {first || next ? (
        <p>
          {first ? (
            <a className="btn2" href={href(first)}>
              {t("ui.pager.first")}
            </a>
          ) : null}
          {next ? (
            <a className="btn2" href={href(next)}>
              {t("ui.pager.next")}
            </a>
          ) : null}
        </p>
      ) : null}
    </nav>
  );
}
