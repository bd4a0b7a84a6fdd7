import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { formatMoney } from "../format/money";
import { FormTokens } from "../form-tokens";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { HoldLeft } from "./hold-left";
import { PriceLines } from "./price-lines";
import { RefusalNote } from "./refusal-note";
import { VisitSentence } from "./visit-sentence";

/** An order that is paid in person and was not finished: the held time, how it is paid, and the button that makes it a booking. */
export function PromisePage({ booking, refusal }: { booking: BookingSummary; refusal: RefusalCode | null }) {
  const { t, href, locale } = usePage();
  const { state, version, id, service, people, total } = booking;
  const price = formatMoney(total, { exact: true });
  return (
    <Frame state={{ state, version, ...(refusal ? { reason: refusal } : {}) }}>
      <Head title={t("booking.promise.title")} />
      <BackLink to={paths.booking({ booking: id })}>{t("booking.back.booking")}</BackLink>
      <RefusalNote code={refusal} />
      <h1>{t("booking.promise.title")}</h1>
      <VisitSentence booking={booking} />
      <HoldLeft booking={booking} />
      <p>{t("book.pays.in_person", { name: booking.other[locale], price })}</p>
      <form method="post">
        <FormTokens />
        <p>
          <button className="btn wide">{t("booking.do.promise")}</button>
        </p>
      </form>
      <PriceLines service={service} people={people} total={total} />
      <p>
        <a className="btn2 wide" href={href(paths.release({ booking: id }))}>{t("booking.do.give_up")}</a>
      </p>
    </Frame>
  );
}
