import { dots, line, petals, placed, row, shape } from "../strokes";
import type { Subject } from "../subject";

const leaf = "M0-34L6-20L16-30L18-16L32-20L26-8L38-4L26 4L30 14L16 12L12 22L4 14L0 30L-4 14L-12 22L-16 12L-30 14L-26 4L-38-4L-26-8L-32-20L-18-16L-16-30L-6-20Z";

export const papierMache: Subject = {
  words: { en: "A painted papier-mâché box with a chinar leaf", hi: "चिनार के पत्ते वाला पेपर माशे का डिब्बा" },
  draw: ({ a, b, g }) =>
    dots([[0, -77]], 8, b) +
    shape("M-76 4C-74-44-44-70 0-70S74-44 76 4z", a) +
    shape("M-80 2H80V18H-80z", b) +
    shape("M-76 16H76C75 52 54 80 0 80S-75 52-76 16", a) +
    placed(shape(leaf, g), 0, -32) +
    line("M0-50V-10M0-28L-20-38M0-28L20-38M0-20L-18-22M0-20L18-22", a, 2.4) +
    dots([[-54, -16], [54, -16], [-46, -34], [46, -34], [-30, -54], [30, -54]], 3, b) +
    dots(row(-70, 70, 15, 10), 2.6, g) +
    [-42, 0, 42].map((x) => placed(petals(6, 4, 15, 7, g), x, x ? 42 : 50) + dots([[x, x ? 42 : 50]], 4, b)).join("") +
    line("M-62 30Q-42 22-21 38T21 38T62 30", g, 2.6) +
    shape("M-30 76H30L42 90H-42z", b),
};
