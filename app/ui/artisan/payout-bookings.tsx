import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { formatDayOf } from "~/ui/format/moment";
import { Money } from "~/ui/money";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";

interface PayoutBookingsProps {
  lines: readonly { booking: string; amount: Paise; visit: { start: Millis; customer: string; title: string } | null }[];
  total: Paise;
}

/** The bookings that a payout consists of, with what each brings; the last row is the payout itself. */
export function PayoutBookings({ lines, total }: PayoutBookingsProps) {
  const { t, href, locale } = usePage();
  return (
    <table className="lines narrow">
      <caption>{t("payee.payout.bookings")}</caption>
      <tbody>
        {lines.map(({ booking, amount, visit }) => (
          <tr key={booking}>
            <th scope="row">
              {visit ? (
                <a href={href(paths.booking({ booking }))}>
                  {formatDayOf(visit.start, locale)}, <OwnWords text={visit.customer} />, {visit.title}
                </a>
              ) : null}
            </th>
            <td>
              <Money paise={amount} exact />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("payee.payout.sum")}</th>
          <td>
            <Money paise={total} exact />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
