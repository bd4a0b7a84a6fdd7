import { dots, line, petals, placed, row, shape } from "../strokes";
import type { Subject } from "../subject";

/** One shoe in profile, toe to the left. */
const shoe = (a: string, b: string, g: string): string =>
  shape("M74-22C80-8 80 12 76 26H-38C-60 26-74 18-80 2C-86-16-76-30-64-26C-54-22-58-8-66-12C-64 0-54 4-42 0C-22-6-10-18 2-30C14-18 30-14 44-18C56-20 66-24 74-22", a) +
  shape("M-46 24H78V34H-40C-44 32-46 28-46 24", b) +
  line("M2-22C14-10 30-6 44-10C56-12 64-16 72-14", g, 3) +
  line("M-42 10C-18 6-4-6 6-14", g, 3) +
  placed(petals(8, 3, 13, 5.5, b), 18, 10) +
  dots([[18, 10]], 3, g) +
  dots([...row(42, 70, 4, 10), ...row(-30, -2, 3, 14, -2)], 2.8, g);

export const leather: Subject = {
  words: { en: "A pair of leather juttis with curled toes", hi: "मुड़ी नोक वाली चमड़े की जूतियाँ" },
  draw: ({ a, b, g }) => `<g transform="translate(5 -39) scale(.95)">${shoe(a, b, g)}</g><g transform="translate(-5 45) scale(-.95 .95)">${shoe(a, b, g)}</g>`,
};
