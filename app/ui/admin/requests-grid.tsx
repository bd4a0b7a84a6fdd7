import type { RefundReason } from "~/domain/payment/staff-refund";
import type { RefundRequest } from "~/domain/payment/refund-request";
import type { Paise } from "~/domain/money";
import type { RefusalCode } from "~/domain/refusal";
import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { formatAmount } from "~/ui/format/money";
import { formatTimeLeft } from "~/ui/format/duration";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

export interface GridRequest {
  id: string;
  booking: string;
  reference: string;
  amount: Paise;
  reason: RefundReason;
  at: number;
  state: RefundRequest["state"];
  failure: RefusalCode | null;
  by: string;
  byName: string;
  decidedByName: string | null;
}

/** Refunds that staff asked for, one line each; whoever may decide is led to the decision, others to the booking. */
export function RequestsGrid({ requests, caption }: { requests: readonly GridRequest[]; caption: string }) {
  const { t, href, locale, now, viewer } = usePage();
  const decides = may(viewer?.staffRole ?? null, "payments.refund");
  const columns = [{ head: t("admin.col.booking") }, { head: t("admin.col.when") }, { head: t("finance.requests.age") }, { head: t("admin.col.amount"), right: true }, { head: t("admin.col.reason") }, { head: t("finance.requests.asked") }, { head: t("admin.col.state") }, { head: t("finance.requests.decided") }];
  const rows = requests.map(({ id, booking, reference, amount, reason, at, state, failure, by, byName, decidedByName }) => ({
    key: id,
    cells: [
      <a key="to" href={href(decides ? paths.adminRefund({ request: id }) : paths.adminBooking({ booking }))}>
        {reference}
      </a>,
      shortMoment(at, locale, { year: true }),
      state === "open" ? formatTimeLeft(Math.max(0, now - at), locale) : "",
      formatAmount(amount),
      t(`finance.refund.reason.${reason}`),
      byName,
      state === "open" && by === viewer?.id ? t("finance.requests.yours") : [t(`finance.requests.state.${state}`), failure && t(`refusal.${failure}`)].filter(Boolean).join(": "),
      decidedByName ?? "",
    ],
  }));
  return <Grid caption={caption} columns={columns} rows={rows} />;
}
