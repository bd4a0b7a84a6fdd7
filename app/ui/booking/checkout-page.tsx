import type { RefusalCode } from "~/domain/refusal";
import { BackLink } from "../back-link";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { callName } from "./call-name";
import { CheckoutAside } from "./checkout-aside";
import { CheckoutRefusal } from "./checkout-refusal";
import type { CheckoutView } from "./checkout-view";
import { ConfirmPart } from "./confirm-part";
import { DepositLines } from "./deposit-lines";
import { PolicyPart } from "./policy-part";
import { PriceLines } from "./price-lines";
import { SellerFacts } from "./seller-facts";

export interface CheckoutPageProps extends CheckoutView {
  token: string;
  /** Why the order was not taken, and the price that was seen then. */
  refused: RefusalCode | null;
  before: number | null;
}

/** The whole price, who is paid and how, the terms, and the one button that orders. */
export function CheckoutPage({ token, refused, before, ...view }: CheckoutPageProps) {
  const { t, locale } = usePage();
  const { artisan, service, start, total, deposit, pays } = view;
  const title = t(pays === "online" ? "book.checkout.title" : "book.checkout.titleInPerson");
  const name = callName(artisan.name[locale]);
  const refusal = refused ?? view.refusal;
  return (
    <Frame state={refusal ? { reason: refusal } : {}}>
      <Head title={title} />
      <BackLink to={view.details}>{t("book.back.details")}</BackLink>
      <CheckoutRefusal code={refusal} before={before} view={view} />
      <div className="split">
        <div className="m">
          <p className="soft m-0">{t("book.step", { step: 3 })}</p>
          <h1>{title}</h1>
          <p>
            <b>{service.title[locale]}</b> {t("booking.with", { name: artisan.name[locale] })}, {formatMoment(start, locale)}
          </p>
          <p>{t(deposit < total ? "book.pays.deposit" : `book.pays.${pays}`, { name, price: formatMoney(deposit, { exact: true }), balance: formatMoney(total - deposit, { exact: true }) })}</p>
          {view.refusal ? null : <ConfirmPart draft={view.draft} total={total} deposit={deposit} pays={pays} token={token} name={name} mode={artisan.mode} />}
          {total > 0 ? (
            <>
              <PriceLines service={service} people={view.people} total={total} />
              <DepositLines booking={view} />
              <p className="soft">{t(service.priceType === "from" ? "book.price.from" : "book.price.nothingMore", { name })}</p>
              {view.refundSteps.length > 0 ? <PolicyPart steps={view.refundSteps} total={deposit} name={name} /> : null}
            </>
          ) : null}
          <SellerFacts artisan={artisan} seller={view.seller} />
        </div>
        <CheckoutAside view={view} />
      </div>
    </Frame>
  );
}
