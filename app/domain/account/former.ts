import type { LocalText } from "../local-text";
import { firstName } from "./first-name";
import type { PersonRole } from "./roles";

/** What is shown in the place of a name that is no longer known, because its person left. */
export const FORMER: Readonly<Record<PersonRole, LocalText>> = {
  customer: { en: "Former customer", hi: "पूर्व ग्राहक" },
  artisan: { en: "Former artisan", hi: "पूर्व कारीगर" },
};

/** A name as it is shown; of somebody who left, what stands for it. */
export const nameOrFormer = (name: string, role: PersonRole): LocalText => (name.trim() === "" ? FORMER[role] : { en: name, hi: name });

/** The part of a name that people are called by, its first word; whoever left keeps both words. */
export function calledAs(name: LocalText, role: PersonRole): LocalText {
  const former = FORMER[role];
  return name.en === former.en || name.en === "" ? former : { en: firstName(name.en), hi: firstName(name.hi) };
}
