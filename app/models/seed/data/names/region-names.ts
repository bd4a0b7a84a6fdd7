import type { LocalText } from "~/domain/local-text";
import type { PersonName } from "./person-name";

/** First and family names that go together in one region. */
export interface RegionNames {
  women: readonly LocalText[];
  men: readonly LocalText[];
  families: readonly LocalText[];
}

const list = (text: string): LocalText[] =>
  text.split(", ").map((pair) => {
    const [en = "", hi = ""] = pair.split("|");
    return { en, hi };
  });

/** Each argument is a list of `English|Hindi`, parted by commas. */
export const region = (women: string, men: string, families: string): RegionNames => ({ women: list(women), men: list(men), families: list(families) });

/** The name number `index` of a region; the first `first names * families` numbers all differ. */
export function nameOf(names: RegionNames, gender: PersonName["gender"], index: number): PersonName {
  const firsts = gender === "f" ? names.women : names.men;
  const first = firsts[index % firsts.length];
  const family = names.families[Math.floor(index / firsts.length) % names.families.length];
  if (first === undefined || family === undefined) throw new Error("A region needs names");
  return { en: `${first.en} ${family.en}`, hi: `${first.hi} ${family.hi}`, gender };
}
