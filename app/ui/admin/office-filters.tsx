import { OFFICE_VIEWS, type OfficeView } from "~/domain/booking/office-views";
import { BOOKING_STATES } from "~/domain/booking/states";
import { paths } from "~/paths";
import { formatNumber } from "~/ui/format/number";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import type { BookingsAsked, DayField } from "./bookings-asked";
import { DayInput } from "./day-input";

interface OfficeFiltersProps {
  asked: BookingsAsked;
  counts: Partial<Record<OfficeView, number>>;
  /** Days that could not be read. */
  wrong: readonly DayField[];
}

/** The saved filters with what waits behind each, then the form: reference, name or phone, state, days of the visit. Each keeps what the other asks. */
export function OfficeFilters({ asked, counts, wrong }: OfficeFiltersProps) {
  const { t, href } = usePage();
  const { view, state, q, from, to } = asked;
  const links = OFFICE_VIEWS.map((name) => ({
    to: paths.adminBookings({ ...(name === "all" ? {} : { view: name }), q, from, to }),
    label: [t(`admin.view.${name}`), formatted(counts[name])].filter(Boolean).join(" "),
    current: view === name && !state,
  }));
  return (
    <>
      <LinksList bar links={links} />
      <form className="bar" action={href(paths.adminBookings())}>
        {view === "all" || state ? null : <input type="hidden" name="view" value={view} />}
        <div>
          <label htmlFor="q">{t("admin.filter.q")}</label>
          <input type="search" id="q" name="q" defaultValue={q} maxLength={100} autoComplete="off" inputMode="search" />
        </div>
        <div>
          <label htmlFor="state">{t("admin.filter.state")}</label>
          <select id="state" name="state" defaultValue={state} autoComplete="off">
            <option value="">{t(view === "all" || state ? "admin.filter.any" : `admin.view.${view}`)}</option>
            {BOOKING_STATES.map((one) => (
              <option key={one} value={one}>
                {t(`booking.state.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <DayInput name="from" label={t("admin.filter.from")} value={from} wrong={wrong.includes("from")} />
        <DayInput name="to" label={t("admin.filter.to")} value={to} wrong={wrong.includes("to")} />
        <button className="btn2">{t("admin.filter.button")}</button>
        {q || state || from || to || view !== "all" ? (
          <a className="link" href={href(paths.adminBookings())}>
            {t("admin.filter.clear")}
          </a>
        ) : null}
      </form>
    </>
  );
}

const formatted = (count: number | undefined): string => (count === undefined ? "" : formatNumber(count));
