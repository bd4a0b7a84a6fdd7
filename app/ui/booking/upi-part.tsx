import { paths } from "~/paths";
import { formatMoney } from "../format/money";
import { formatTimeOf } from "../format/moment";
import { usePage } from "../page";
import { Squares } from "../squares";
import { CheckForm } from "./check-form";

/** What can be scanned, or opened by an app on this telephone. */
export interface UpiCode {
  id: string;
  text: string;
  endsAt: number;
}

interface UpiPartProps {
  code: UpiCode;
  amount: number;
  /** Where the bank is asked whether it was paid. */
  check: string;
}

/** Paying by UPI without leaving the page: a link for telephones, a code to scan on wide screens. Nothing brings the payer back: he says when he has paid. */
export function UpiPart({ code, amount, check }: UpiPartProps) {
  const { t, href, locale, demo } = usePage();
  return (
    <section>
      <p className="tap">
        <a className="btn wide" href={code.text}>{t("booking.upi.open")}</a>
      </p>
      <div className="scan">
        <p>{t("booking.upi.scan")}</p>
        <p>
          <Squares text={code.text} label={t("booking.upi.picture", { amount: formatMoney(amount, { exact: true }) })} />
        </p>
      </div>
      <p className="soft">{t("booking.upi.once", { time: formatTimeOf(code.endsAt, locale) })}</p>
      <CheckForm to={check} label={t("booking.upi.paid")} look="btn2" />
      {demo ? (
        <p>
          <a href={href(paths.devPayment({ payment: code.id }))}>{t("booking.upi.demo")}</a>
        </p>
      ) : null}
    </section>
  );
}
