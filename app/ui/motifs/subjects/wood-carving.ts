import { circle, dots, line, petals, shape } from "../strokes";
import type { Subject } from "../subject";

export const woodCarving: Subject = {
  words: { en: "A carved wooden panel with a flower of eight petals", hi: "आठ पंखुड़ी के फूल की लकड़ी की नक्काशी" },
  draw: ({ a, b, g }) =>
    shape("M-84-36L-36-84H36L84-36V36L36 84H-36L-84 36Z", a) +
    line("M-76-32L-32-76H32L76-32V32L32 76H-32L-76 32Z", g, 3) +
    petals(8, 18, 66, 26, g, 22.5) +
    petals(8, 24, 56, 15, a, 22.5) +
    petals(8, 44, 66, 8, b) +
    dots([[0, 0]], 19, g) +
    petals(8, 4, 16, 6, b) +
    dots(circle(4, 72, 22.5), 3.5, g),
};
