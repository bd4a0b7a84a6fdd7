import type { CraftSlug } from "~/domain/craft";
import type { LocalText } from "~/domain/local-text";
import type { ArrangementName } from "./arrangement";
import { parseLook } from "./look";
import { SUBJECTS } from "./subjects";

const SETTINGS: Record<ArrangementName, LocalText> = {
  panel: { en: "{thing}, in a printed frame", hi: "{thing}, छपी चौखट में" },
  niche: { en: "{thing}, under an arch", hi: "{thing}, मेहराब के नीचे" },
  repeat: { en: "{thing}, repeated as a print", hi: "{thing}, छपाई की तरह बार-बार" },
  medal: { en: "{thing}, in a wreath of petals", hi: "{thing}, पंखुड़ियों के घेरे में" },
};

/** What a motif shows, in words for those who do not see it. */
export function describeMotif(craft: CraftSlug, look: string): LocalText {
  const setting = SETTINGS[parseLook(look)?.arrangement ?? "panel"];
  const { words } = SUBJECTS[craft];
  return { en: setting.en.replace("{thing}", words.en), hi: setting.hi.replace("{thing}", words.hi) };
}
