/**
 * The three inks of a picture as a subject sees them: `a` the main ink, `b` the second,
 * `g` the ground, with which lines are carved out of the main ink as a chisel does on a wood block.
 */
export interface Inks {
  a: string;
  b: string;
  g: string;
}

/** What a craft is shown by, drawn in a box of -90..90. */
export interface Subject {
  draw(inks: Inks): string;
  /** What is drawn, for the picture's description. */
  words: { en: string; hi: string };
  /** Round things may be turned a little; pots and hands stand straight. */
  round?: true;
  /** The ink sets a craft insists on; most take any. */
  inks?: readonly (readonly [ground: string, main: string, second: string])[];
}
