import type { VisitAddress } from "~/domain/booking/booking";
import type { Place } from "~/domain/booking/states";
import type { LocalText } from "~/domain/local-text";
import type { RefundStep } from "~/domain/pricing/cancellation";
import type { PriceType } from "~/domain/pricing/price-type";
import type { RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { BackLink } from "../back-link";
import { formatMoment } from "../format/moment";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { callName } from "./call-name";
import { CheckoutAside } from "./checkout-aside";
import { CheckoutRefusal } from "./checkout-refusal";
import { ConfirmPart } from "./confirm-part";
import { PolicyPart } from "./policy-part";
import { PriceLines } from "./price-lines";
import { SellerFacts } from "./seller-facts";

/** A draft with its price. `near`, `calendar` and `details` are paths. */
export interface CheckoutView {
  draft: string;
  artisan: { slug: string; name: LocalText; craft: LocalText; place: LocalText; verified: boolean; mode: "instant" | "request" };
  service: { id: string; title: LocalText; lengthMinutes: number; priceType: PriceType; unitPrice: number };
  start: Millis;
  end: Millis;
  place: Place;
  address: VisitAddress | null;
  people: number;
  note: string;
  phone: string;
  total: number;
  refundSteps: RefundStep[];
  refusal: RefusalCode | null;
  near: { start: Millis; to: string }[];
  calendar: string;
  details: string;
}

export interface CheckoutPageProps extends CheckoutView {
  token: string;
  /** Why the order was not taken, and the price that was seen then. */
  refused: RefusalCode | null;
  before: number | null;
}

/** The whole price, who is paid, the terms, and the one button that orders. */
export function CheckoutPage({ token, refused, before, ...view }: CheckoutPageProps) {
  const { t, locale } = usePage();
  const { artisan, service, start, total } = view;
  const name = callName(artisan.name[locale]);
  const refusal = refused ?? view.refusal;
  return (
    <Frame state={refusal ? { reason: refusal } : {}}>
      <Head title={t("book.checkout.title")} />
      <BackLink to={view.details}>{t("book.back.details")}</BackLink>
      <CheckoutRefusal code={refusal} before={before} view={view} />
      <div className="split">
        <div className="m">
          <p className="soft m-0">{t("book.step", { step: 3 })}</p>
          <h1>{t("book.checkout.title")}</h1>
          <p>
            <b>{service.title[locale]}</b> {t("booking.with", { name: artisan.name[locale] })}, {formatMoment(start, locale)}
          </p>
          {view.refusal ? null : <ConfirmPart draft={view.draft} total={total} token={token} name={name} mode={artisan.mode} />}
          {view.refundSteps.length > 0 ? (
            <>
              <PriceLines service={service} people={view.people} total={total} />
              <p className="soft">{t(service.priceType === "from" ? "book.price.from" : "book.price.nothingMore", { name })}</p>
              <PolicyPart steps={view.refundSteps} total={total} name={name} />
            </>
          ) : null}
          <SellerFacts artisan={artisan} />
        </div>
        <CheckoutAside view={view} />
      </div>
    </Frame>
  );
}
