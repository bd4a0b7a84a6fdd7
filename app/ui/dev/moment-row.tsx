import type { ReactNode } from "react";
import type { Millis } from "~/domain/time/instant";
import { formatMoment } from "../format/moment";
import { usePage } from "../page";

/** A line of a list that leads on, and when it was. */
export function MomentRow({ to, at, children }: { to: string; at: Millis; children: ReactNode }) {
  const { href, locale } = usePage();
  return (
    <div className="row">
      <p>
        <a className="link" href={href(to)}>
          {children}
        </a>
        <br />
        {formatMoment(at, locale)}
      </p>
    </div>
  );
}
