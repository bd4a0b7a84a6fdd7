import { ARRANGEMENTS, type ArrangementName } from "./arrangement";
import { INK_SETS } from "./inks";
import { TURN_SEEDS } from "./turns";

/** How a subject is printed: arrangement, ink set, turn seed. Written as "panel-3-17". */
export interface Look {
  arrangement: ArrangementName;
  inks: number;
  turn: number;
}

/** Reads a look, or gives null when it is none of ours. */
export function parseLook(text: string): Look | null {
  const [, name = "", inks = "", turn = ""] = /^([a-z]+)-(\d)-(\d|[1-3]\d)$/.exec(text) ?? [];
  if (!Object.hasOwn(ARRANGEMENTS, name) || Number(inks) >= INK_SETS.length || Number(turn) >= TURN_SEEDS) return null;
  return { arrangement: name as ArrangementName, inks: Number(inks), turn: Number(turn) };
}

/** FNV-1a, spread once more so that seeds differing in the last letter land far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}

/** First pictures stand in lists, on small screens 60 pixels wide: only these two read there. */
const FIRST: readonly ArrangementName[] = ["panel", "niche"];
const LATER: readonly ArrangementName[] = ["niche", "medal", "repeat", "panel"];

/**
 * The look of somebody's picture number `picture` (from 0), always the same for the same seed.
 * Inks are chosen first, so that no two of the first eight pictures share them; then the arrangement; then small turns.
 */
export function lookFor(seed: string, picture: number): string {
  const inks = (hash(`${seed}/inks`) + picture * 3) % INK_SETS.length;
  const place = hash(`${seed}/arrangement`) + picture;
  const arrangement = picture === 0 ? FIRST[place % FIRST.length] : LATER[place % LATER.length];
  return `${arrangement}-${inks}-${hash(`${seed}/${picture}`) % TURN_SEEDS}`;
}
