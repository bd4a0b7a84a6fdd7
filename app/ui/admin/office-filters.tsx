import { OFFICE_VIEWS, type OfficeView } from "~/domain/booking/office-views";
import { BOOKING_STATES } from "~/domain/booking/states";
import { paths } from "~/paths";
import { formatNumber } from "~/ui/format/number";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import type { BookingsAsked, DayField } from "./bookings-asked";
import { ChoiceInput } from "./choice-input";
import { DayInput } from "./day-input";
import { FilterBar } from "./filter-bar";
import { SearchInput } from "./search-input";

interface OfficeFiltersProps {
  asked: BookingsAsked;
  counts: Partial<Record<OfficeView, number>>;
  /** Days that could not be read. */
  wrong: readonly DayField[];
}

/** The saved filters with what waits behind each, then the form: reference, name or phone, state, days of the visit. Each keeps what the other asks. */
export function OfficeFilters({ asked, counts, wrong }: OfficeFiltersProps) {
  const { t } = usePage();
  const { view, state, q, from, to } = asked;
  const links = OFFICE_VIEWS.map((name) => ({
    to: paths.adminBookings({ ...(name === "all" ? {} : { view: name }), q, from, to }),
    label: [t(`admin.view.${name}`), formatted(counts[name])].filter(Boolean).join(" "),
    current: view === name && !state,
  }));
  return (
    <>
      <LinksList bar links={links} />
      <FilterBar to={paths.adminBookings()} filtered={Boolean(q || state || from || to) || view !== "all"}>
        {view === "all" || state ? null : <input type="hidden" name="view" value={view} />}
        <SearchInput label={t("admin.filter.q")} value={q} />
        <ChoiceInput name="state" label={t("admin.filter.state")} value={state} any={t(view === "all" || state ? "admin.filter.any" : `admin.view.${view}`)} options={BOOKING_STATES.map((one) => ({ value: one, label: t(`booking.state.${one}`) }))} />
        <DayInput name="from" label={t("admin.filter.from")} value={from} wrong={wrong.includes("from")} />
        <DayInput name="to" label={t("admin.filter.to")} value={to} wrong={wrong.includes("to")} />
      </FilterBar>
    </>
  );
}

const formatted = (count: number | undefined): string => (count === undefined ? "" : formatNumber(count));
