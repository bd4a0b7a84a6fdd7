import { dots, line, petals, placed, row, shape } from "../strokes";
import type { Subject } from "../subject";

export const pattachitra: Subject = {
  words: { en: "A decked elephant", hi: "सजा हुआ हाथी" },
  draw: ({ a, b, g }) =>
    shape("M-26-26C-10-44 50-48 70-24C84-6 82 30 78 80H54V40C44 48 20 50 6 44V80H-20V40C-34 34-36 0-26-26", a) +
    shape("M-18-34C-40-52-66-40-66-14C-66 0-62 6-64 14C-68 26-80 22-78 8C-76 0-86-4-88 6C-92 30-74 42-58 34C-48 28-48 16-44 12C-30 18-16 10-10-4z", a) +
    shape("M-30-34C-14-40 2-30 0-10C-2 6-14 14-24 8C-34 0-36-20-30-34", b) +
    line("M-24-26C-12-28-6-20-8-8M-24-14C-18-14-16-8-18-2", g, 3) +
    dots([[-48, -22]], 3.8, g) +
    line("M-52-2Q-58 6-50 12", g, 3.4) +
    line("M-84 12L-77 14M-82 20L-74 20M-76 28L-70 24", g, 2.6) +
    shape("M8-40H60V14C50 24 20 24 8 14z", b) +
    shape("M12-42H56L50-60C42-66 26-66 18-60z", a) +
    line("M8-36H60M8 6Q34 18 60 6", g, 3) +
    placed(petals(8, 4, 17, 7, g), 34, -14) +
    dots([[34, -14]], 3.6, a) +
    dots(row(14, 54, 6, 22, 5), 3, g) +
    line("M-20 68H6M54 68H78M-20 60H6M54 60H78", g, 2.8) +
    line("M78-10C88-2 88 14 84 28", a, 4.4) +
    dots([[84, 32]], 4.6, b) +
    dots(row(20, 48, 4, -52), 2.6, g) +
    line("M-88 86H88", b, 4),
};
