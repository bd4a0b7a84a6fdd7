import { line, shape } from "../strokes";
import type { Subject } from "../subject";

const warp = Array.from({ length: 11 }, (_, i) => `M${i * 14 - 70}-84V84`).join("");

export const handloomWeaving: Subject = {
  words: { en: "A shuttle over a half-woven cloth", hi: "करघे पर आधा बुना कपड़ा और ढरकी" },
  draw: ({ a, b, g }) =>
    line(warp, a, 3.4) +
    shape("M-80 2H80V72H-80z", a) +
    shape("M-60 37l20-24 20 24-20 24zM-20 37l20-24 20 24-20 24zM20 37l20-24 20 24-20 24z", g) +
    shape("M-50 37l10-12 10 12-10 12zM-10 37l10-12 10 12-10 12zM30 37l10-12 10 12-10 12z", b) +
    line("M-76 7H76M-76 67H76", g, 2.6) +
    shape("M-88-32Q-50-54 0-54T88-32Q50-10 0-10T-88-32", b) +
    shape("M-46-32Q-20-44 0-44T46-32Q20-20 0-20T-46-32", g) +
    line("M-38-35H38M-40-29H40", a, 3.2),
};
