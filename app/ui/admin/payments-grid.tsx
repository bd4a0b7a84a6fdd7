import type { PaymentStatus } from "~/domain/payment/status";
import { paths } from "~/paths";
import { formatAmount } from "~/ui/format/money";
import { Grid } from "~/ui/grid";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { PaymentStateWord } from "./payment-state-word";
import { shortMoment } from "./short-moment";

interface GridPayment {
  id: string;
  booking: string;
  order: string | null;
  openedAt: number;
  customer: string;
  artisan: string;
  amount: number;
  status: PaymentStatus;
  apart: boolean;
}

/** Payments one line each; the order leads to its booking. */
export function PaymentsGrid({ payments, caption }: { payments: readonly GridPayment[]; caption: string }) {
  const { t, href, locale } = usePage();
  const columns = [{ head: t("admin.fact.order") }, { head: t("admin.fact.opened") }, { head: t("admin.col.customer") }, { head: t("admin.col.artisan") }, { head: t("admin.col.asked"), right: true }, { head: t("admin.col.paid"), right: true }, { head: t("admin.col.back"), right: true }, { head: t("admin.col.state") }];
  const rows = payments.map(({ id, booking, order, openedAt, customer, artisan, amount, status, apart }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminBooking({ booking }))}>
        {order ?? id}
      </a>,
      shortMoment(openedAt, locale, { year: true }),
      <OwnWords key="customer" text={customer} />,
      <OwnWords key="artisan" text={artisan} />,
      formatAmount(amount),
      formatAmount(status.paid),
      formatAmount(status.refunded + status.refunding),
      <PaymentStateWord key="state" state={apart ? "apart" : status.state} />,
    ],
  }));
  return <Grid caption={caption} columns={columns} rows={rows} />;
}
