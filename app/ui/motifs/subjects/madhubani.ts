import { dots, line, petals, placed, shape } from "../strokes";
import type { Subject } from "../subject";

export const madhubani: Subject = {
  words: { en: "A fish with patterned scales", hi: "मधुबनी की मछली" },
  draw: ({ a, b, g }) =>
    shape("M52 0C70-14 80-34 90-44Q94 0 90 44C80 34 70 14 52 0", b) +
    line("M66-4L82-24M68 0H86M66 4L82 24", g, 3) +
    shape("M-86 2C-60-58 30-62 66 0C30 62-60 58-86 2", a) +
    shape("M-20-46Q8-84 36-40ZM-16 46Q10 80 34 41Z", b) +
    line("M-6-52L4-62M8-52L18-60M-4 52L6 60M10 52L18 58", g, 3) +
    line("M-34-42Q-16 0-34 44M-26-44Q-8 0-26 45", g, 3.2) +
    line("M-10-22q11 9 0 18q11 9 0 18q11 9 0 18M8-34q11 9 0 17q11 9 0 17q11 9 0 17q11 9 0 16M26-26q11 9 0 17q11 9 0 17q11 9 0 17M43-18q10 9 0 18q10 9 0 18", g, 3.2) +
    dots([[-54, -8]], 12, g) +
    dots([[-54, -8]], 5.5, a) +
    line("M-82 6Q-68 14-58 10", g, 3) +
    placed(petals(6, 3, 13, 6, b), -66, -64) +
    placed(petals(6, 3, 13, 6, b), -64, 66) +
    dots([[-40, -72], [-38, 74], [62, -66], [62, 66]], 3.5, a),
};
