import { dots, line, row, shape } from "../strokes";
import type { Subject } from "../subject";

const flame = (x: number, y: number): string => `M${x} ${y}C${x - 12} ${y - 10} ${x - 4} ${y - 22} ${x} ${y - 30}C${x + 4} ${y - 22} ${x + 12} ${y - 10} ${x} ${y}`;

export const metalWork: Subject = {
  words: { en: "A tall brass lamp with its flames lit", hi: "जलती बत्तियों वाला पीतल का दीपस्तंभ" },
  draw: ({ a, b, g }) =>
    shape(`${flame(-56, -34)}${flame(-29, -28)}${flame(29, -28)}${flame(56, -34)}`, b) +
    shape("M0-90C12-78 14-66 6-58H-6C-14-66-12-78 0-90M-7-58H7V-20H-7z", a) +
    shape("M-72-34C-58-24-40-22 0-22S58-24 72-34C66-4 34 4 12 6V52C30 58 46 66 62 80V90H-62V80C-46 66-30 58-12 52V6C-34 4-66-4-72-34", a) +
    shape("M-20 14a20 9 0 0 1 40 0a20 9 0 0 1-40 0M-18 38a18 8 0 0 1 36 0a18 8 0 0 1-36 0", a) +
    line("M-60-18Q0-4 60-18M-20 14H20M-18 38H18M-44 74Q0 64 44 74M-58 83H58", g, 3) +
    line("M-6-50H6M-6-42H6M-6-34H6", g, 2.6) +
    dots(row(-40, 40, 7, -11, 6), 2.6, b) +
    dots([[0, -72]], 4, g) +
    dots([[-30, 66], [30, 66], [-10, 60], [10, 60]], 2.6, g),
};
