import type { ReactNode } from "react";
import { usePage } from "~/ui/page";

interface FilterBarProps {
  /** The list, from `paths`. */
  to: string;
  /** Whether it shows less than all, so that there is something to clear. */
  filtered: boolean;
  children: ReactNode;
}

/** The form above a list of the office: its fields in one line, the button, and the way back to the whole list. */
export function FilterBar({ to, filtered, children }: FilterBarProps) {
  const { t, href } = usePage();
  return (
    <form className="bar" action={href(to)}>
      {children}
      <button className="btn2">{t("admin.filter.button")}</button>
      {filtered ? (
        <a className="link" href={href(to)}>
          {t("admin.filter.clear")}
        </a>
      ) : null}
    </form>
  );
}
