import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { formatMoney } from "../format/money";
import { formatTimeOf } from "../format/moment";
import { FormTokens } from "../form-tokens";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import type { BookingSummary } from "./booking-view";
import { HoldLeft } from "./hold-left";
import { RefusalNote } from "./refusal-note";
import { VisitSentence } from "./visit-sentence";

interface PayLinkPageProps {
  booking: BookingSummary;
  /** The path of the link, once there is one. */
  address: string | null;
  refusal: RefusalCode | null;
}

/** The customer's side of somebody else paying: what the link shows, the link to send, and a way to withdraw it. */
export function PayLinkPage({ booking, address, refusal }: PayLinkPageProps) {
  const { t } = usePage();
  const { id, state, version, service, deposit } = booking;
  return (
    <Frame state={{ state, version, ...(refusal ? { reason: refusal } : {}) }}>
      <Head title={t("booking.share.title")} />
      <BackLink to={paths.payment({ booking: id })}>{t("booking.do.pay")}</BackLink>
      <RefusalNote code={refusal} />
      <h1>{t("booking.share.title")}</h1>
      <VisitSentence booking={booking} />
      <p>{t("booking.share.shows", { amount: formatMoney(deposit, { exact: true }) })}</p>
      {address === null ? <Ask /> : <LinkToSend booking={id} address={address} amount={deposit} title={service.title} until={booking.dueAt} />}
      <HoldLeft booking={booking} />
      <p className="note">{t("booking.share.refund")}</p>
    </Frame>
  );
}

function Ask() {
  const { t } = usePage();
  return (
    <form method="post">
      <FormTokens />
      <p>{t("booking.share.offer")}</p>
      <p>
        <button className="btn">{t("booking.share.make")}</button>
      </p>
    </form>
  );
}

/** The link as something to send, and as text to copy. */
function LinkToSend({ booking, address, amount, title, until }: { booking: string; address: string; amount: number; title: BookingSummary["service"]["title"]; until: number | null }) {
  const { t, href, origin, locale } = usePage();
  const link = origin + href(address);
  const words = t("booking.share.message", { amount: formatMoney(amount, { exact: true }), service: title[locale], time: until === null ? "" : formatTimeOf(until, locale) });
  return (
    <>
      <p>
        <a className="btn" href={`https://wa.me/?${new URLSearchParams({ text: `${words} ${link}` })}`} rel="noopener">{t("booking.share.whatsapp")}</a>
      </p>
      <p>
        {t("booking.share.copy")}
        <br />
        <b className="whole-id">{link}</b>
      </p>
      <p>
        <a className="link" href={href(paths.payLinkWithdrawal({ booking }))}>{t("booking.share.withdraw")}</a>
      </p>
    </>
  );
}
