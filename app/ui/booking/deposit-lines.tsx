import { balanceOf, depositOf } from "~/domain/booking/balance";
import { Lines } from "../lines";
import { usePage } from "../page";

/** What is paid with the order, what later, and the price that both come to; nothing where all of it is paid with the order. */
export function DepositLines({ booking }: { booking: { total: number; deposit: number } }) {
  const { t } = usePage();
  const balance = balanceOf(booking);
  if (balance === 0) return null;
  const lines = [
    { label: t("book.deposit.now"), paise: depositOf(booking) },
    { label: t("book.deposit.later"), paise: balance },
  ];
  return <Lines caption={t("book.deposit.title")} lines={lines} total={{ label: t("book.deposit.total"), paise: booking.total }} />;
}
