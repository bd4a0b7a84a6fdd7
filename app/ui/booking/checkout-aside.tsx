import { formatPhone } from "~/domain/contact/phone";
import { formatLength } from "../format/duration";
import { formatMoment } from "../format/moment";
import { Facts } from "../facts";
import { usePage } from "../page";
import type { CheckoutView } from "./checkout-view";
import { whereText } from "./where";

/** What was chosen and typed, with the ways back to change it. */
export function CheckoutAside({ view }: { view: CheckoutView }) {
  const { t, href, locale } = usePage();
  const { artisan, service } = view;
  return (
    <aside className="side" aria-label={t("book.aside.title")}>
      <div className="sec">
        <h2>{t("book.aside.title")}</h2>
        <Facts
          facts={[
            { label: t("book.fact.service"), value: service.title[locale] },
            { label: t("book.fact.when"), value: formatMoment(view.start, locale, { year: true }) },
            { label: t("book.fact.length"), value: formatLength(service.lengthMinutes, locale) },
            { label: t("book.fact.where"), value: whereText({ t, locale }, { place: view.place, address: view.address, workshop: artisan.place[locale] }) },
            { label: t("book.fact.people"), value: view.people },
            { label: t("book.fact.phone"), value: formatPhone(view.phone) },
            { label: t("book.fact.note"), value: view.note },
          ]}
        />
        <p>
          <a className="link" href={href(view.details)}>{t("book.aside.change")}</a>
        </p>
        <p>
          <a className="link" href={href(view.calendar)}>{t("book.aside.changeTime")}</a>
        </p>
      </div>
    </aside>
  );
}
