import { isOverdue } from "~/domain/account/standing/standing";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

/** On the first page of the office: how many appeals wait, and until when the first must be answered. */
export function AppealsWaiting({ waiting }: { waiting: { count: number; first: number } | null }) {
  const { t, href, locale, now } = usePage();
  if (!waiting) return null;
  const { count, first } = waiting;
  return (
    <p className="note">
      <a href={href(paths.adminAppeals())}>{t("people.appeals.waiting", { count })}</a> {t(isOverdue({ dueAt: first }, now) ? "people.appeals.overdue" : "people.appeals.next", { moment: shortMoment(first, locale, { year: true }) })}
    </p>
  );
}
