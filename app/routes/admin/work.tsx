import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { overdueBefore } from "~/domain/payment/break";
import { countOpenBreaks } from "~/models/break.server";
import { findStuckWork } from "~/services/admin/find-stuck-work.server";
import { listOpenRequests } from "~/services/admin/list-refund-requests.server";
import { paths } from "~/paths";
import { OfficePage } from "~/ui/admin/office-page";
import { shortMoment } from "~/ui/admin/short-moment";
import { ParkedEntriesGrid, ParkedJobsGrid } from "~/ui/admin/parked-grids";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "work.read" as const, dense: true };

export const loader = async ({ context }: LoaderFunctionArgs) => ({ ...(await findStuckWork(Date.now())), requests: (await listOpenRequests()).length, breaks: await countOpenBreaks(overdueBefore(context.now)) });

/** What has stopped or is late behind the pages. Read-only. */
export default function OfficeWork() {
  const { entries, jobs, waiting, lateJob, down, requests, breaks } = useLoaderData<typeof loader>();
  const { t, href, locale } = usePage();
  const stopped = entries.length + jobs.length;
  const moment = (at: number) => shortMoment(at, locale, { year: true });
  return (
    <OfficePage tab="work" title={t("admin.work.title")}>
      <p>{t("admin.work.text")}</p>
      <NextStep tone={stopped === 0 ? "ok" : "stop"} heading={stopped === 0 ? t("admin.work.nothing") : t("admin.work.stopped", { count: stopped })}>
        <p>{waiting.count === 0 ? t("admin.work.none") : waiting.more ? t("admin.work.more", { number: waiting.count }) : t("admin.work.waiting", { count: waiting.count })}</p>
        {waiting.oldest === null ? null : <p>{t("admin.work.oldest", { moment: moment(waiting.oldest) })}</p>}
        {lateJob ? <p>{t("admin.work.late", { name: lateJob.name, moment: moment(lateJob.since) })}</p> : null}
        {down.map(({ name, downSince }) => (
          <p key={name}>{t("admin.work.down", { name, moment: moment(downSince ?? 0) })}</p>
        ))}
      </NextStep>
      {requests > 0 ? (
        <p className="note">
          <a href={href(paths.adminPayments())}>{t("finance.requests.waiting", { count: requests })}</a>
        </p>
      ) : null}
      {breaks.open > 0 ? (
        <p className="note">
          <a href={href(paths.adminBreaks())}>{t("finance.break.waiting", { count: breaks.open })}</a> {breaks.overdue > 0 ? t("finance.break.overdue", { count: breaks.overdue }) : null}
        </p>
      ) : null}
      {entries.length > 0 ? (
        <section className="sec">
          <h2>{t("admin.work.entries")}</h2>
          <ParkedEntriesGrid entries={entries} />
        </section>
      ) : null}
      {jobs.length > 0 ? (
        <section className="sec">
          <h2>{t("admin.work.jobs")}</h2>
          <ParkedJobsGrid jobs={jobs} />
        </section>
      ) : null}
    </OfficePage>
  );
}
