import { circle, dots, line, petals, placed, shape } from "../strokes";
import type { Subject } from "../subject";

export const miniaturePainting: Subject = {
  words: { en: "A face in profile with a turban, in an oval frame", hi: "अंडाकार चौखट में पगड़ी वाला चेहरा" },
  draw: ({ a, b, g }) =>
    `<ellipse rx="72" ry="88" fill="${a}"/><ellipse rx="60" ry="76" fill="${g}"/>` +
    dots(circle(30, 1).map(([x, y]) => [x * 66, y * 82] as const), 2.4, g) +
    shape("M-50 42C-40 26-22 24-12 22V4H20V22C36 26 46 34 51 42C40 66 20 76 0 76S-40 66-50 42", a) +
    shape("M-20-34C-26-24-26-20-34-8C-34-4-28-4-27-2C-31 2-28 5-26 6C-29 10-25 16-18 16C-10 18-2 24 6 24H22C30 6 28-20 22-34z", b) +
    shape("M-28-30C-34-52-12-66 10-62C36-58 46-36 38-16C34-10 26-10 24-18C8-34-10-30-28-22z", a) +
    line("M-22-34C-4-46 16-44 32-26M-18-44C0-54 20-50 34-34M20-16C24-26 32-30 38-26", g, 3) +
    shape("M-14-56C-26-66-22-76-12-74C-16-68-10-62-6-58z", b) +
    dots([[-14, -50]], 4, b) +
    line("M-22-12C-16-18-8-16-4-11C-10-7-18-8-22-12M-24-19C-18-24-8-23-4-19", a, 2.6) +
    dots([[-13, -12]], 2.4, a) +
    dots([[16, 4]], 3.4, g) +
    line("M-20 34C-8 46 14 46 26 32M-26 42C-10 58 18 58 34 40", g, 2.8) +
    placed(petals(6, 2, 9, 4, b), 2, 62),
};
