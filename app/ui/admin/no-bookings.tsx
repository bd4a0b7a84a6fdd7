import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { LinksList } from "~/ui/links-list";
import { formatNumber } from "~/ui/format/number";
import { usePage } from "~/ui/page";
import type { BookingsAsked } from "./bookings-asked";

export interface Wider {
  drop: "text" | "states" | "days";
  total: number;
}

const DROPPED = { text: { q: "" }, states: { view: "all", state: "" }, days: { from: "", to: "" } } as const;

/** Nothing fits: which filter to drop, and how many bookings that brings back. */
export function NoBookings({ asked, wider }: { asked: BookingsAsked; wider: readonly Wider[] }) {
  const { t, href } = usePage();
  const { after: _after, ...rest } = asked;
  const links = wider.map(({ drop, total }) => ({ to: paths.adminBookings({ ...rest, ...DROPPED[drop] }), label: t(`admin.drop.${drop}`), count: t("admin.bookings.found", { count: total, number: formatNumber(total) }) }));
  return (
    <EmptyState heading={t("admin.bookings.none")}>
      {links.length > 0 ? (
        <div className="narrow">
          <LinksList links={links} />
        </div>
      ) : (
        <p>
          <a className="link" href={href(paths.adminBookings())}>
            {t("admin.bookings.all")}
          </a>
        </p>
      )}
    </EmptyState>
  );
}
