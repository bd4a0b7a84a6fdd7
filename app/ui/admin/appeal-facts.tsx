import type { StandingReason } from "~/domain/account/standing/reasons";
import { isOverdue } from "~/domain/account/standing/standing";
import { paths } from "~/paths";
import { Facts } from "~/ui/facts";
import { formatTimeLeft } from "~/ui/format/duration";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";
import { shortMoment } from "./short-moment";

interface AppealFactsProps {
  appeal: {
    person: { id: string; name: string };
    reason: StandingReason;
    words: string;
    at: number;
    by: { name: string };
    appeal: { words: string; at: number; dueAt: number; answer: { words: string } | null };
    open: boolean;
  };
}

/** What somebody needs to know to answer an appeal. */
export function AppealFacts({ appeal: { person, reason, words, at, by, appeal, open } }: AppealFactsProps) {
  const { t, href, locale, now } = usePage();
  const due = shortMoment(appeal.dueAt, locale, { year: true });
  return (
    <Facts
      facts={[
        {
          label: t("people.appeals.person"),
          value: (
            <a href={href(paths.adminPerson({ person: person.id }))}>
              <OwnWords text={person.name} />
            </a>
          ),
        },
        { label: t("people.appeal.suspended"), value: shortMoment(at, locale, { year: true }) },
        { label: t("people.appeal.by"), value: by.name },
        { label: t("people.appeal.told"), value: [t(`standing.reason.${reason}`), words].filter(Boolean).join(" ") },
        { label: t("people.appeals.came"), value: shortMoment(appeal.at, locale, { year: true }) },
        open ? { label: t("people.appeals.due"), value: isOverdue(appeal, now) ? <StateWord tone="bad">{`${due}, ${t("people.appeals.late")}`}</StateWord> : `${due} (${formatTimeLeft(appeal.dueAt - now, locale)})` } : null,
        { label: t("people.appeal.words"), value: <OwnWords text={appeal.words} /> },
        { label: t("people.appeal.answer"), value: appeal.answer ? <OwnWords text={appeal.answer.words} /> : null },
      ]}
    />
  );
}
