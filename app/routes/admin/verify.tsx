import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { may } from "~/domain/permission/permissions";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { verifyMonths } from "~/services/month/verify-months.server";
import { verifyPaidBookings } from "~/services/payment/verify-paid-bookings.server";
import { verifyDocuments } from "~/services/tax-document/verify-documents.server";
import { OfficePage } from "~/ui/admin/office-page";
import { BalancesGrid, Verdict } from "~/ui/admin/verdict";
import { shortMoment } from "~/ui/admin/short-moment";
import { formatNumber } from "~/ui/format/number";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "checks.run" as const, dense: true };

const query = z.object({ run: z.literal("now").optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (readQuery(request, query).run === undefined) return { results: null };
  const [ledger, paid, months, calendar, audit, documents] = await Promise.all([verifyLedger(), verifyPaidBookings(), verifyMonths(), verifyCalendar(), verifyAudit(Date.now()), verifyDocuments()]);
  return { results: { ledger, paid, months, calendar, audit, documents, at: context.now } };
}

/** Compares money and time with their records, on request. It reads and changes nothing. */
export default function Verify() {
  const { results } = useLoaderData<typeof loader>();
  const { t, href, locale, viewer } = usePage();
  return (
    <OfficePage tab="verify" title={t("admin.verify.title")}>
      <p>{t("admin.verify.text")}</p>
      <form action={href(paths.adminVerify())}>
        <button className="btn" name="run" value="now">
          {t("admin.verify.run")}
        </button>
      </form>
      {results ? (
        <>
          <p className="soft">{t("admin.verify.at", { moment: shortMoment(results.at, locale, { year: true }) })}</p>
          <Verdict heading={t("admin.verify.ledger")} ok={results.ledger.ok} counted={t("admin.verify.ledgerCounted", { payments: formatNumber(results.ledger.totals.payments), entries: formatNumber(results.ledger.totals.entries) })} problems={results.ledger.problems} />
          {results.ledger.gateway === "elsewhere" ? (
            <p>
              {t("admin.verify.elsewhere")} {may(viewer?.staffRole ?? null, "payments.reconcile") ? <a href={href(paths.adminBreaks())}>{t("finance.break.title")}</a> : t("finance.break.title")}
            </p>
          ) : null}
          <Verdict heading={t("admin.verify.paid")} ok={results.paid.ok} counted={t("admin.bookings.found", { count: results.paid.bookings, number: formatNumber(results.paid.bookings) })} problems={results.paid.problems} />
          <Verdict heading={t("finance.month.title")} ok={results.months.ok} counted={t("finance.month.counted", { count: results.months.months, number: formatNumber(results.months.months) })} problems={results.months.problems} />
          <Verdict
            heading={t("admin.verify.calendar")}
            ok={results.calendar.ok}
            counted={t("admin.verify.calendarCounted", { calendars: formatNumber(results.calendar.calendars), bookings: formatNumber(results.calendar.bookings) })}
            problems={results.calendar.problems.map(({ kind, artisan, booking }) => t(`admin.verify.${kind}`, { artisan, booking }))}
          />
          <Verdict heading={t("document.office.title")} ok={results.documents.ok} counted={t("admin.verify.documentsCounted", { count: results.documents.documents, number: formatNumber(results.documents.documents) })} problems={results.documents.problems} />
          <Verdict heading={t("admin.verify.audit")} ok={results.audit.ok} counted={t("admin.verify.auditCounted", { rows: formatNumber(results.audit.rows), seals: formatNumber(results.audit.seals) })} problems={results.audit.problems} />
          <BalancesGrid totals={results.ledger.totals} />
        </>
      ) : null}
    </OfficePage>
  );
}
