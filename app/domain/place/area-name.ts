import type { LocalText } from "~/domain/local-text";
import { PLACES, STATES } from "./gazetteer";
import { DISTRICT_NAMES } from "./gazetteer/district-names";

const HINDI: ReadonlyMap<string, string> = new Map([...STATES, ...PLACES].map(({ name }) => [name.en, name.hi] as const).concat(Object.entries(DISTRICT_NAMES)));

/** An area as `areaOfPin` gives it, in every language; one that is not ours keeps its words. */
export const areaName = (area: string): LocalText => ({ en: area, hi: HINDI.get(area) ?? area });
