import { circle, dots, line, moved, petals, placed, shape } from "../strokes";
import type { Subject } from "../subject";

export const mehendi: Subject = {
  words: { en: "An open hand with mehendi", hi: "मेहंदी लगी हथेली" },
  draw: ({ a, b, g }) =>
    line("M-39 10V-46M-14 4V-76M12 4V-80M37 10V-60M-39 40L-70 4", a, 21) +
    shape("M-50 4H48C50 50 34 60 30 90H-28C-30 66-50 56-50 4", a) +
    line("M-46-30h14M-46-20h14M-21-52h14M-21-42h14M5-56h14M5-46h14M30-38h14M30-28h14M-29 74h58M-27 82h56", g, 3) +
    placed(petals(10, 9, 27, 8, g), -1, 30) +
    dots([[-1, 30]], 6.5, b) +
    dots(moved(circle(14, 34), -1, 30), 2.2, g) +
    dots([[-39, -46], [-14, -74], [12, -78], [37, -58], [-68, 6]], 5.5, b) +
    dots([[-39, -8], [-14, -28], [-14, -16], [12, -32], [12, -20], [37, -14]], 3, g),
};
