import { WHOLE, type BasisPoints, type Paise } from "~/domain/money";
import { priceBooking } from "~/domain/pricing/price-booking";
import { monthsLater, ratesAt } from "~/domain/pricing/rates";
import { formatMoney } from "~/ui/format/money";
import { usePage } from "~/ui/page";

const EXAMPLE: Paise = 200_000;

/** What we keep, read off the rates that hold today, with an example reckoned as a booking is. */
export function Fees() {
  const { t, now } = usePage();
  const rates = ratesAt(now);
  const percent = (bps: BasisPoints): string => (bps === 0 ? t("pages.fees.none") : `${bps / (WHOLE / 100)}%`);
  const rows: [string, BasisPoints][] = [
    [t("pages.fees.starter", { months: rates.starterFreeMonths }), 0],
    [t("pages.fees.starterLater"), rates.commission.starter],
    [t("pages.fees.professional"), rates.commission.professional],
    [t("pages.fees.premium"), rates.commission.premium],
  ];
  const price = priceBooking({ unitPrice: EXAMPLE, priceType: "fixed", people: 1, tier: "starter", joinedAt: monthsLater(now, -rates.starterFreeMonths - 1), at: now });
  return (
    <>
      <table className="hours">
        <caption>{t("pages.fees.caption")}</caption>
        <tbody>
          {rows.map(([plan, bps]) => (
            <tr key={plan}>
              <th scope="row">{plan}</th>
              <td>{percent(bps)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("pages.fees.gst", { share: rates.commissionGst / (WHOLE / 100) })}</p>
      <p>
        {t("pages.fees.example", {
          price: formatMoney(price.total),
          kept: formatMoney(price.platformKeeps),
          gst: formatMoney(price.total - price.artisanReceives - price.platformKeeps),
          received: formatMoney(price.artisanReceives),
        })}
      </p>
    </>
  );
}
