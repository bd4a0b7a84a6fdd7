import type { LocalText } from "~/domain/local-text";
import type { PriceType } from "~/domain/pricing/price-type";
import { WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { formatLength } from "../format/duration";
import { usePage } from "../page";
import { Picture, type PictureSource } from "../picture";
import { PriceTag } from "../price-tag";

interface ChoiceAsideProps {
  artisan: { name: LocalText; place: LocalText; picture: PictureSource | null };
  service: { title: LocalText; lengthMinutes: number; priceType: PriceType; unitPrice: number; deposit: number; maxPeople: number };
  /** Path to the list of services. */
  change: string;
}

/** What is being booked, beside the days and times. */
export function ChoiceAside({ artisan, service, change }: ChoiceAsideProps) {
  const { t, href, locale } = usePage();
  return (
    <aside className="side" aria-label={t("book.choice.title")}>
      <div className="sec">
        <h2>{t("book.choice.title")}</h2>
        {artisan.picture ? <Picture picture={artisan.picture} silent /> : null}
        <p className="mt-3">
          <b>{service.title[locale]}</b>
          <br />
          {artisan.name[locale]}, {artisan.place[locale]}
          <br />
          {formatLength(service.lengthMinutes, locale)}, {t("book.choice.people", { count: service.maxPeople })}
        </p>
        <p>
          <PriceTag paise={service.unitPrice} type={service.priceType} />
        </p>
        {service.deposit < WHOLE_DEPOSIT ? <p>{t("profile.service.deposit", { percent: service.deposit })}</p> : null}
        <p className="soft">{t("book.choice.whole")}</p>
        <p>
          <a className="link" href={href(change)}>{t("book.choice.change")}</a>
        </p>
      </div>
    </aside>
  );
}
