import { dots, line, petals, placed, row, shape } from "../strokes";
import type { Subject } from "../subject";

const earring = (a: string, b: string, g: string): string =>
  line("M0-88C12-88 12-74 0-74", a, 3.4) +
  dots([[0, -52]], 24, a) +
  placed(petals(8, 6, 21, 7, g), 0, -52) +
  dots([[0, -52]], 6.5, b) +
  dots([[0, -22]], 6, b) +
  shape("M-36 32C-36-2-20-16 0-16S36-2 36 32z", a) +
  line("M-28 12Q0 22 28 12M-20-2Q0 6 20-2", g, 3) +
  dots(row(-24, 24, 5, 24, 4), 3, g) +
  shape("M-40 30H40V42H-40z", b) +
  line("M-32 42V52M-16 42V58M0 42V62M16 42V58M32 42V52", a, 3) +
  dots([[-32, 58], [-16, 64], [0, 70], [16, 64], [32, 58]], 6, a) +
  dots(row(-32, 32, 5, 36), 2.4, g);

export const jewellery: Subject = {
  words: { en: "A pair of jhumka earrings", hi: "झुमकों की जोड़ी" },
  draw: ({ a, b, g }) => `<g transform="translate(-45 4)">${earring(a, b, g)}</g><g transform="translate(45 4)">${earring(a, b, g)}</g>`,
};
