import { paths } from "~/paths";
import { formatMoment } from "../format/moment";
import { NextStep } from "../next-step";
import { OwnWords } from "../own-words";
import { usePage } from "../page";

interface AppealStateProps {
  appeal: { words: string; dueAt: number; answer: { words: string } | null } | null;
}

/** How the one appeal stands: to be written, with us, or answered. */
export function AppealState({ appeal }: AppealStateProps) {
  const { t, href, locale, now } = usePage();
  if (!appeal) {
    return (
      <NextStep heading={t("standing.appeal.title")}>
        <p>{t("standing.appeal.text")}</p>
        <p>
          <a className="btn" href={href(paths.accountAppeal())}>{t("standing.appeal.button")}</a>
        </p>
      </NextStep>
    );
  }
  if (appeal.answer) {
    return (
      <NextStep tone="stop" heading={t("standing.appeal.upheld")}>
        <p>{t("standing.appeal.upheldText")}</p>
        <h3>{t("standing.appeal.answer")}</h3>
        <p>
          <OwnWords text={appeal.answer.words} />
        </p>
      </NextStep>
    );
  }
  const moment = formatMoment(appeal.dueAt, locale);
  return (
    <NextStep tone="wait" heading={t("standing.appeal.sent")}>
      <p>{t(now > appeal.dueAt ? "standing.appeal.late" : "standing.appeal.until", { moment })}</p>
      <h3>{t("standing.appeal.yours")}</h3>
      <p>
        <OwnWords text={appeal.words} />
      </p>
    </NextStep>
  );
}
