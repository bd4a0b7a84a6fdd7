import { usePage } from "../page";
import { StateWord, type StateTone } from "../state-word";

const TONES = { created: "wait", under_review: "wait", needs_more: "bad", active: "good", suspended: "bad" } as const satisfies Record<string, StateTone>;
export type AccountWord = keyof typeof TONES;

/** How a linked account stands with the gateway. */
export function AccountState({ state }: { state: AccountWord }) {
  const { t } = usePage();
  return <StateWord tone={TONES[state]}>{t(`dev.account.state.${state}`)}</StateWord>;
}
