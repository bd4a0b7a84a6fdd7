import { dots, line, petals, placed, shape } from "../strokes";
import type { Subject } from "../subject";

export const embroidery: Subject = {
  round: true,
  words: { en: "Flowers in an embroidery hoop, with a needle", hi: "गोल फ्रेम में कढ़े फूल और सुई" },
  draw: ({ a, b }) =>
    `<circle r="76" fill="none" stroke="${a}" stroke-width="13"/>` +
    shape("M-10-92h20v16h-20z", a) +
    `<circle r="62" fill="none" stroke="${a}" stroke-width="2.6" stroke-dasharray="7 6"/>` +
    line("M0 52C-4 30 2 14 0-8M0 36C-18 34-28 24-32 10M0 36C18 34 28 24 32 10", a, 4) +
    placed(petals(9, 5, 29, 10, b, -90), 0, -16) +
    dots([[0, -16]], 6.5, a) +
    placed(petals(5, 2, 17, 8, a, -90), -34, 4) +
    placed(petals(5, 2, 17, 8, a, -90), 34, 4) +
    dots([[-34, 4], [34, 4]], 3.5, b) +
    shape("M20 60L86 86l4-8z", b) +
    line("M82 79Q60 60 46 40", b, 2.4),
};
