import type { ProgressPart } from "~/domain/booking/progress";
import { formatMoment } from "../format/moment";
import { usePage } from "../page";
import { Steps } from "../steps";

/** How far a booking has come, in words and times; nothing for one that ended early. */
export function Progress({ parts }: { parts: readonly ProgressPart[] }) {
  const { t, locale } = usePage();
  if (parts.length === 0) return null;
  const now = parts.findIndex(({ done }) => !done);
  const text = ({ part, done }: ProgressPart): string => {
    if (part === "pay") return t(done ? "booking.steps.paid" : "booking.steps.toPay");
    if (part === "answer") return t(done ? "booking.steps.accepted" : "booking.steps.answer");
    return t(part === "visit" ? "booking.steps.visit" : "booking.steps.review");
  };
  const when = ({ part, done, at }: ProgressPart): string | undefined => {
    if (part === "review") return parts[now]?.part === "review" || done ? undefined : t("booking.steps.afterVisit");
    if (at === null) return undefined;
    const moment = formatMoment(at, locale);
    return done || part === "visit" ? moment : t("booking.steps.by", { when: moment });
  };
  return <Steps steps={parts.map((part, index) => ({ text: text(part), when: when(part), state: part.done ? "done" : index === now ? "now" : "todo" }))} />;
}
