import { circle, dots, line, moved, shape } from "../strokes";
import type { Subject } from "../subject";

const dancer = (x: number, y: number, lean: number, a: string): string =>
  `<g transform="translate(${x} ${y})">` +
  shape("M-14-26H14L0 0ZM0 0L-13 24H13Z", a) +
  dots([[0, -38]], 7.5, a) +
  line(`M-14-26L-26 ${lean - 12}L-36 ${lean - 26}M14-26L26 ${-12 - lean}L36 ${-26 - lean}M-9 24L-15 40L-8 56M9 24L20 38L14 56`, a, 3.6) +
  "</g>";

export const warli: Subject = {
  words: { en: "Three Warli dancers under the sun", hi: "सूरज के नीचे तीन वारली नर्तक" },
  draw: ({ a, b }) =>
    dots([[0, -62]], 15, b) +
    dots(moved(circle(14, 25), 0, -62), 2.2, b) +
    dancer(-54, 14, 6, a) +
    dancer(0, 22, 0, a) +
    dancer(54, 14, -6, a) +
    line("M-68 82H68M-58 89H58", b, 3),
};
