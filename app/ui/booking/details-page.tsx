import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { ErrorSummary } from "../error-summary";
import { FormTokens } from "../form-tokens";
import { formatDay } from "../format/day";
import { formatTime } from "../format/time";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { DetailsFields } from "./details-fields";
import type { DetailsPageProps } from "./details-view";
import { RefusalNote } from "./refusal-note";

/** Where, for how many, how to be reached, and a note. */
export function DetailsPage({ artisan, service, day, time, kept, phone, draft, token, form, refusal }: DetailsPageProps) {
  const { t, locale } = usePage();
  const chosen = { service: service.id, day, time };
  const when = t("ui.moment", { day: formatDay(day, locale), time: formatTime(time, locale) });
  return (
    <Frame state={refusal ? { reason: refusal } : {}}>
      <Head title={t("book.details.title")} />
      <BackLink to={paths.chooseTime({ slug: artisan.slug }, { service: service.id, day, draft })}>{t("book.back.time")}</BackLink>
      <RefusalNote code={refusal} />
      <ErrorSummary form={form} />
      <p className="soft m-0">{t("book.step", { step: 2 })}</p>
      <h1>{t("book.details.title")}</h1>
      <p>
        <b>{service.title[locale]}</b> {t("booking.with", { name: artisan.name[locale] })}, {when}
      </p>
      <form method="post" noValidate>
        <FormTokens token={token} />
        {Object.entries(chosen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DetailsFields artisan={artisan} service={service} kept={kept} phone={phone} form={form} />
        <p>
          <button className="btn wide">{t("book.details.button")}</button>
        </p>
      </form>
    </Frame>
  );
}
