import { OFFICE_VIEWS, type OfficeView } from "~/domain/booking/office-views";
import { BOOKING_STATES } from "~/domain/booking/states";
import { paths } from "~/paths";
import { formatNumber } from "~/ui/format/number";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import type { BookingsAsked } from "./bookings-asked";
import { DateInput } from "./date-input";

/** The saved filters with what waits behind each, then the form: reference, name or phone, state, days of the visit. */
export function OfficeFilters({ asked, counts }: { asked: BookingsAsked; counts: Partial<Record<OfficeView, number>> }) {
  const { t, href } = usePage();
  const links = OFFICE_VIEWS.map((view) => ({ to: paths.adminBookings(view === "all" ? {} : { view }), label: [t(`admin.view.${view}`), formatted(counts[view])].filter(Boolean).join(" "), current: asked.view === view && !asked.state }));
  return (
    <>
      <LinksList bar links={links} />
      <form className="bar" action={href(paths.adminBookings())}>
        <div>
          <label htmlFor="q">{t("admin.filter.q")}</label>
          <input type="search" id="q" name="q" defaultValue={asked.q} maxLength={100} autoComplete="off" inputMode="search" />
        </div>
        <div>
          <label htmlFor="state">{t("admin.filter.state")}</label>
          <select id="state" name="state" defaultValue={asked.state} autoComplete="off">
            <option value="">{t("admin.filter.any")}</option>
            {BOOKING_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`booking.state.${state}`)}
              </option>
            ))}
          </select>
        </div>
        <DateInput name="from" label={t("admin.filter.from")} value={asked.from} />
        <DateInput name="to" label={t("admin.filter.to")} value={asked.to} />
        <button className="btn2">{t("admin.filter.button")}</button>
        <a className="link" href={href(paths.adminBookings())}>
          {t("admin.filter.clear")}
        </a>
      </form>
    </>
  );
}

const formatted = (count: number | undefined): string => (count === undefined ? "" : formatNumber(count));
