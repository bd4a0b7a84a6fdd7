import { COMPANY } from "~/domain/company";
import type { LocalText } from "~/domain/local-text";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { Facts } from "../facts";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { Whole } from "../whole";
import type { BookingSummary } from "./booking-view";
import { methodText } from "./method-text";
import { PriceLines } from "./price-lines";

interface ReceiptPageProps {
  booking: BookingSummary;
  customer: string;
  number: string;
  paid: { amount: number; at: Millis; method: string; id: string; words: LocalText };
  refunds: readonly { amount: number; at: Millis }[];
}

const exact = (paise: number): string => formatMoney(paise, { exact: true });

/** A receipt to print: who paid whom, for what, how much, in figures and in words. */
export function ReceiptPage({ booking, customer, number, paid, refunds }: ReceiptPageProps) {
  const { t, locale } = usePage();
  const { artisan, service, people, start, reference } = booking;
  const when = formatMoment(paid.at, locale, { year: true });
  const method = methodText(t, paid.method);
  return (
    <Frame state={{ state: booking.state, version: booking.version }}>
      <Head title={`${t("booking.receipt.title")} ${number}`} />
      <BackLink to={paths.booking({ booking: booking.id })}>{t("booking.back.booking")}</BackLink>
      <div className="sheet">
        <h1>{t("booking.receipt.title")}</h1>
        <p className="num">{t("booking.receipt.paid", { amount: exact(paid.amount) })}</p>
        <Facts
          facts={[
            { label: t("booking.receipt.number"), value: number },
            { label: t("booking.receipt.paidOn"), value: method ? t("booking.receipt.paidOnBy", { when, method }) : when },
            { label: t("booking.receipt.payment"), value: paid.id },
            { label: t("booking.receipt.booking"), value: `${reference}, ${formatMoment(start, locale, { year: true })}` },
            { label: t("booking.receipt.customer"), value: customer },
            { label: t("booking.receipt.artisan"), value: `${artisan.name[locale]}, ${artisan.place[locale]}` },
            ...refunds.map(({ amount, at }) => ({ label: t("booking.receipt.refunded"), value: t("booking.receipt.refundedOn", { amount: exact(amount), when: formatMoment(at, locale, { year: true }) }) })),
          ]}
        />
        <PriceLines service={service} people={people} total={paid.amount} caption={t("booking.receipt.lines")} totalLabel={t("booking.receipt.total")} />
        <p lang="en">{paid.words.en}</p>
        <p lang="hi">{paid.words.hi}</p>
        <div className="sec">
          <p>{t("booking.receipt.company", { company: COMPANY.name })}</p>
          <p className="soft"><Whole text={t("booking.receipt.computer", { email: COMPANY.email, phone: COMPANY.phone.replaceAll(" ", "\u00a0") })} /></p>
        </div>
      </div>
      <p className="noprint">
        <b>{t("booking.receipt.keepTitle")}</b> {t("booking.receipt.keep")}
      </p>
    </Frame>
  );
}
