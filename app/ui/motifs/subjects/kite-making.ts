import { dots, line, petals, placed, shape } from "../strokes";
import type { Subject } from "../subject";

export const kiteMaking: Subject = {
  words: { en: "A paper kite with a flower at its heart", hi: "बीच में फूल वाली पतंग" },
  draw: ({ a, b, g }) =>
    shape("M0-88L74-14L0 60L-74-14Z", a) +
    shape("M0-88L37-51L-37 23L-74-14Z", b) +
    line("M0-80V54M-64-14Q0-84 64-14", g, 3.4) +
    dots([[0, -22]], 15, g) +
    placed(petals(8, 3, 13, 5, a), 0, -22) +
    shape("M0 60L24 84H-24Z", b) +
    line("M0 66V82M-8 74L-13 82M8 74L13 82", g, 2.8) +
    dots([[-36, -38], [36, -38], [-36, 8], [36, 8]], 4, g),
};
