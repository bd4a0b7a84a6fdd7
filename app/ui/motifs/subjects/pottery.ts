import { dots, line, petals, placed, row, shape } from "../strokes";
import type { Subject } from "../subject";

export const pottery: Subject = {
  words: { en: "A water pot with carved bands", hi: "धारियों वाला मटका" },
  draw: ({ a, b, g }) =>
    line("M-62 84h124", b, 9) +
    shape("M-30-58C-32-46-30-44-40-38C-92-12-88 52-34 76H34C88 52 92-12 40-38C30-44 32-46 30-58Z", a) +
    line("M-40-64Q0-54 40-64", a, 13) +
    line("M-50-28Q0-12 50-28M-74 8Q0 30 74 8M-70 32Q0 54 70 32M-46-35Q0-21 46-35", g, 3.5) +
    line("M-68-6l11 14l11-9l11 14l11-10l11 12l13-11l13 11l11-12l11 10l11-14l11 9l11-14", g, 3.5) +
    dots(row(-62, 62, 9, 26, 22), 4, b) +
    placed(petals(5, 6, 25, 9, g), 0, 62, ".62 .5"),
};
