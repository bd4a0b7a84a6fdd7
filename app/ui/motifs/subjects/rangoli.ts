import { circle, dots, line, petals, short } from "../strokes";
import type { Subject } from "../subject";

/** Loops of one unbroken line around the middle, as a kolam is drawn without lifting the hand. */
function loops(count: number, inner: number, outer: number, turn: number): string {
  const half = 180 / count;
  const ends = circle(count, inner, turn + half);
  const far = (degrees: number) => circle(1, outer, degrees).map(([x, y]) => `${short(x)} ${short(y)}`)[0];
  const path = ends.map(([x, y], i) => {
    const tip = turn + i * half * 2;
    return `C${far(tip + half * 1.5)} ${far(tip - half * 1.5)} ${short(x)} ${short(y)}`;
  });
  const start = ends.at(-1) ?? [0, 0];
  return `M${short(start[0])} ${short(start[1])}${path.join("")}`;
}

export const rangoli: Subject = {
  round: true,
  words: { en: "A rangoli of looped lines and dots", hi: "रेखाओं और बिंदुओं की रंगोली" },
  draw: ({ a, b }) =>
    line(loops(8, 34, 118, 0), a, 4.4) +
    line(loops(8, 20, 66, 22.5), b, 4.4) +
    dots(circle(8, 70, 0), 5, b) +
    dots(circle(8, 62, 22.5), 3.4, a) +
    dots(circle(8, 40, 22.5), 3.2, a) +
    petals(8, 5, 19, 7, a) +
    dots([[0, 0]], 4.4, b),
};
