import { dots, line, shape } from "../strokes";
import type { Subject } from "../subject";

const head = (x: number, y: number, rx: number, ry: number, a: string, b: string, g: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${b}"/><ellipse cx="${x}" cy="${y}" rx="${rx - 9}" ry="${ry - 5}" fill="${g}"/><ellipse cx="${x}" cy="${y}" rx="${rx * 0.42}" ry="${ry * 0.42}" fill="${a}"/>`;

export const musicalInstruments: Subject = {
  words: { en: "A pair of tabla drums", hi: "तबले की जोड़ी" },
  draw: ({ a, b, g }) =>
    `<g transform="translate(0 -16)">` +
    shape("M-84-10C-92 40-64 72-40 72S12 40 4-10z", a) +
    shape("M16-30L10 66Q46 78 82 66L76-30z", a) +
    line("M-76 4L-66 44M-62 12L-54 58M-46 16L-42 64M-32 16L-30 62M-16 12L-20 54M-4 4L-10 42", g, 3) +
    line("M22-14L20 60M32-8L32 64M46-6V66M60-8L60 64M70-14L72 60", g, 3) +
    shape("M20 22h52v9H20z", b) +
    head(-40, -14, 46, 22, a, b, g) +
    head(46, -34, 32, 17, a, b, g) +
    shape("M-76 74Q-40 62-4 74L-8 86H-72zM8 72Q46 60 84 72L80 86H12z", b) +
    dots([[-60, 78], [-40, 76], [-20, 78], [26, 77], [46, 75], [66, 77]], 3, g) +
    "</g>",
};
