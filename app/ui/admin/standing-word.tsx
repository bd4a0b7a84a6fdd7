import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";
import type { PeopleStanding } from "./people-asked";

const TONES = { suspended: "bad", appeal: "wait", warned: "wait" } as const;

/** How a person stands, as a word with its edge. */
export function StandingWord({ standing }: { standing: PeopleStanding | null }) {
  const { t } = usePage();
  return standing ? <StateWord tone={TONES[standing]}>{t(`people.standing.${standing}`)}</StateWord> : <StateWord tone="good">{t("people.standing.good")}</StateWord>;
}
