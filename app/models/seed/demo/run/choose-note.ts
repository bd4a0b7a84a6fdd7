import type { Place } from "~/domain/booking/states";
import type { Locale } from "~/messages";
import { NOTES } from "../../data/notes";
import type { Random } from "../../deal";

/** Words that are only true where the customer lives, and only on the way to the workshop. */
const OF_HOMES = /floor|ring|dog|house|balcony|lane|tank|station|guests|parking|bring|मंज़िल|कुत्ता|गली|टंकी|मेहमान|लाइए/i;
const OF_WAYS = /bus|बस से/i;
const OF_PRESENCE = /step\?|photo|smell|left-handed|कुर्सी|फ़ोटो/i;

/** What the customer writes for a visit at this place; often nothing. */
export function chooseNote(locale: Locale, place: Place, random: Random): string {
  if (!random.chance(0.55)) return "";
  const fits = { home: [OF_WAYS], workshop: [OF_HOMES], video: [OF_HOMES, OF_WAYS, OF_PRESENCE] }[place];
  return random.one(NOTES.filter((note) => note.locale === locale && !fits.some((words) => words.test(note.text)))).text;
}
