import type { PaymentStatus } from "~/domain/payment/status";
import { paths } from "~/paths";
import { formatAmount } from "~/ui/format/money";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { PaymentStateWord } from "./payment-state-word";
import { PersonLink } from "./person-link";
import { shortMoment } from "./short-moment";

interface GridPayment {
  id: string;
  booking: string;
  reference: string;
  order: string | null;
  openedAt: number;
  customer: string;
  customerId: string;
  artisan: string;
  artisanId: string;
  amount: number;
  status: PaymentStatus;
  apart: boolean;
}

/** Payments one line each; the reference leads to the booking, a name to the person. */
export function PaymentsGrid({ payments, caption }: { payments: readonly GridPayment[]; caption: string }) {
  const { t, href, locale } = usePage();
  const columns = [{ head: t("admin.col.booking") }, { head: t("admin.fact.opened") }, { head: t("admin.col.customer") }, { head: t("admin.col.artisan") }, { head: t("admin.col.asked"), right: true }, { head: t("admin.col.paid"), right: true }, { head: t("admin.col.back"), right: true }, { head: t("admin.col.state") }, { head: t("admin.fact.order") }];
  const rows = payments.map(({ id, booking, reference, order, openedAt, customer, customerId, artisan, artisanId, amount, status, apart }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminBooking({ booking }))}>
        {reference}
      </a>,
      shortMoment(openedAt, locale, { year: true }),
      <PersonLink key="customer" person={{ id: customerId, name: customer }} />,
      <PersonLink key="artisan" person={{ id: artisanId, name: artisan }} />,
      formatAmount(amount),
      formatAmount(status.paid),
      formatAmount(status.refunded + status.refunding),
      <PaymentStateWord key="state" state={apart ? "apart" : status.state} />,
      <span key="order" className="whole-id">
        {order ?? ""}
      </span>,
    ],
  }));
  return <Grid whole caption={caption} columns={columns} rows={rows} />;
}
