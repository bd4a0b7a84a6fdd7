import { dots, line, petals, shape } from "../strokes";
import type { Subject } from "../subject";

const fringe = Array.from({ length: 15 }, (_, i) => `M${i * 8 - 56}-88v10M${i * 8 - 56} 78v10`).join("");

export const carpetWeaving: Subject = {
  words: { en: "A knotted carpet with a medallion and fringes", hi: "झालर और बीच में फूल वाला क़ालीन" },
  draw: ({ a, b, g }) =>
    line(fringe, b, 3) +
    shape("M-64-80H64V80H-64z", a) +
    shape("M-57-73H57V73H-57zM-43-59V59H43V-59z", b) +
    line("M-60-76H60V76H-60zM-43-59H43V59H-43z", g, 2.6) +
    dots([-54, -36, -18, 0, 18, 36, 54].flatMap((y) => [[-50, y], [50, y]] as const), 3.4, g) +
    dots([-32, -16, 0, 16, 32].flatMap((x) => [[x, -66], [x, 66]] as const), 3.4, g) +
    shape("M-41-57H-14Q-18-34-41-26zM41-57H14Q18-34 41-26zM-41 57H-14Q-18 34-41 26zM41 57H14Q18 34 41 26z", b) +
    shape("M0-44L12-30L26-26L24-10L36 0L24 10L26 26L12 30L0 44L-12 30L-26 26L-24 10L-36 0L-24-10L-26-26L-12-30Z", g) +
    petals(8, 7, 27, 10, a, 22.5) +
    petals(8, 4, 13, 6, b) +
    dots([[0, 0]], 3.4, g) +
    dots([[-33, -49], [33, -49], [-33, 49], [33, 49]], 3.4, g) +
    dots([[0, -51], [0, 51]], 3, g),
};
