import { paths } from "~/paths";
import { formatMoney } from "../format/money";
import { formatTimeOf } from "../format/moment";
import { usePage } from "../page";
import { Squares } from "../squares";

/** What can be scanned, or opened by an app on this telephone. */
export interface UpiCode {
  id: string;
  text: string;
  endsAt: number;
}

interface UpiPartProps {
  code: UpiCode;
  amount: number;
  /** The page that tells whether it was paid. */
  after: string;
}

/** Paying by UPI without leaving the page: a link for telephones, a code to scan on wide screens. The page learns of it when it is opened again. */
export function UpiPart({ code, amount, after }: UpiPartProps) {
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
      <p>
        {t("booking.upi.after")} <a href={href(after)}>{t("booking.do.check_again")}</a>
      </p>
      {demo ? (
        <p>
          <a href={href(paths.devPayment({ payment: code.id }))}>{t("booking.upi.demo")}</a>
        </p>
      ) : null}
    </section>
  );
}
