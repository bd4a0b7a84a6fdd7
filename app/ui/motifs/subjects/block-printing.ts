import { dots, line, petals, shape } from "../strokes";
import type { Subject } from "../subject";

const print = (x: number, a: string, b: string): string =>
  `<g transform="translate(${x} 58)">${petals(7, 4, 25, 11, b, -90)}${dots([[0, 0]], 5, a)}${line("M0 26v10", a, 3)}</g>`;

export const blockPrinting: Subject = {
  words: { en: "A carved printing block above its flowers", hi: "ठप्पा और उसके छपे फूल" },
  draw: ({ a, b, g }) =>
    shape("M-34-40C-40-96 40-96 34-40Z", a) +
    shape("M-20-50C-22-76 22-76 20-50Z", g) +
    shape("M-78-40h156l-7 46h-142z", a) +
    line("M-66-28Q-10-36 20-26T68-28M-66-14Q-30-22 0-13T66-14", g, 3.2) +
    shape("M-72 12h20l-5 8h-12zM-46 12h20l-5 8h-12zM-20 12h40l-8 8h-24zM26 12h20l-5 8h-12zM52 12h20l-5 8h-12z", a) +
    [-58, 0, 58].map((x) => print(x, a, b)).join("") +
    dots([[-29, 42], [29, 42], [-29, 74], [29, 74]], 3.5, a),
};
