import type { LocalText } from "~/domain/local-text";
import type { MonthDay } from "~/domain/availability/month";
import type { PriceType } from "~/domain/pricing/price-type";
import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { formatMonth } from "../format/day";
import { Frame } from "../frame";
import { Head } from "../head";
import { MonthCalendar } from "../month-calendar";
import { usePage } from "../page";
import type { PictureSource } from "../picture";
import { ChoiceAside } from "./choice-aside";
import { DayTimes } from "./day-times";
import { RefusalNote } from "./refusal-note";

export interface ChooseTimeProps {
  artisan: { slug: string; name: LocalText; place: LocalText; picture: PictureSource | null };
  service: { id: string; title: LocalText; lengthMinutes: number; priceType: PriceType; unitPrice: number; deposit: number; maxPeople: number };
  month: { month: string; days: readonly MonthDay[]; previous: string | null; next: string | null };
  /** The chosen day and its free times. */
  day: string | null;
  times: readonly string[];
  /** The draft whose words are kept. */
  kept: string | null;
  refusal: RefusalCode | null;
}

/** A month of days, then the times of the chosen one, with the choice so far beside it. */
export function ChooseTime({ artisan, service, month, day, times, kept, refusal }: ChooseTimeProps) {
  const { t, href, locale } = usePage();
  const chosen = { service: service.id, draft: kept };
  const { slug } = artisan;
  const free = month.days.some((each) => each.times > 0);
  return (
    <Frame state={refusal ? { reason: refusal } : {}}>
      <Head title={t("book.time.title")} />
      <BackLink to={paths.artisan({ slug })}>{t("book.back.artisan", { name: artisan.name[locale] })}</BackLink>
      <RefusalNote code={refusal} />
      <div className="split">
        <div className="m">
          <p className="soft m-0">{t("book.step", { step: 1 })}</p>
          <h1>{t("book.time.title")}</h1>
          <nav className="mon" aria-label={t("ui.calendar.month")}>
            <h2>{formatMonth(month.month, locale)}</h2>
            <p className="m-0">
              {[month.previous, month.next].map((other) =>
                other ? (
                  <a key={other} className={other === month.previous && month.next ? "mr-4" : undefined} href={href(paths.chooseTime({ slug }, { ...chosen, month: other }))}>
                    {t("book.month.go", { month: formatMonth(other, locale, { year: false }) })}
                  </a>
                ) : null,
              )}
            </p>
          </nav>
          <MonthCalendar
            month={month.month}
            cells={month.days.map(({ date, state }) => ({
              date,
              state,
              chosen: date === day,
              to: state === "free" || state === "few" ? `${paths.chooseTime({ slug }, { ...chosen, day: date })}#times` : undefined,
            }))}
          />
          {free ? null : <p>{t("book.month.full", { month: formatMonth(month.month, locale) })}</p>}
          <p className="soft">{t("book.legend")}</p>
          <DayTimes day={day} times={times} to={(time) => paths.bookingDetails({ slug }, { ...chosen, day, time })} />
        </div>
        <ChoiceAside artisan={artisan} service={service} change={paths.chooseTime({ slug }, { draft: kept })} />
      </div>
    </Frame>
  );
}
