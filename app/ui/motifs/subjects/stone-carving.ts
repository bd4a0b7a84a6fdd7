import { circle, dots, line, petals, shape, short } from "../strokes";
import type { Subject } from "../subject";

const ring = (radius: number, ink: string, width: number): string => `<circle r="${radius}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;

/** Straight thin spokes between the broad ones. */
const spokes = (count: number, turn: number): string =>
  circle(count, 1, turn)
    .map(([x, y]) => `M${short(x * 16)} ${short(y * 16)}L${short(x * 58)} ${short(y * 58)}`)
    .join("");

export const stoneCarving: Subject = {
  words: { en: "A carved stone wheel of eight spokes on its plinth", hi: "पत्थर में तराशा आठ आरों का चक्र" },
  draw: ({ a, b, g }) =>
    shape("M-70 90V77H-56V66H56V77H70V90z", b) +
    line("M-62 83H62", g, 2.6) +
    `<g transform="translate(0 -6)">` +
    dots([[0, 0]], 84, a) +
    dots(circle(24, 72), 4.2, g) +
    ring(80, g, 2) +
    dots([[0, 0]], 62, g) +
    line(spokes(8, 22.5), b, 4) +
    dots(circle(8, 40, 22.5), 5, b) +
    petals(8, 12, 62, 13, a) +
    dots(circle(8, 39), 4.2, g) +
    dots([[0, 0]], 20, a) +
    ring(15, g, 2.6) +
    dots([[0, 0]], 5.5, b) +
    "</g>",
};
