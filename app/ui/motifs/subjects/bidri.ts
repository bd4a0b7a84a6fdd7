import { dots, line, petals, placed, shape } from "../strokes";
import type { Subject } from "../subject";

export const bidri: Subject = {
  words: { en: "A bidri flask inlaid with a flowering plant", hi: "फूल-पत्ती जड़ी बीदरी सुराही" },
  draw: ({ a, b, g }) =>
    shape("M-8-84a8 8 0 0 1 16 0l-2 8h-12z", b) +
    shape("M-16-74h32l-4 10C10-30 16-22 34-6C64 20 54 58 22 66L34 84H-34L-22 66C-54 58-64 20-34-6C-16-22-10-30-12-64Z", a) +
    line("M-11-56h22M-9-46h18M-31-2Q0 8 31-2M-24 62Q0 68 24 62", g, 3) +
    line("M0 56V20M0 44C-14 44-22 38-28 28M0 44C14 44 22 38 28 28M0 54C-14 58-28 54-36 44M0 54C14 58 28 54 36 44", g, 2.8) +
    placed(petals(7, 3, 14, 6, g, -90), 0, 18) +
    placed(petals(5, 2, 9, 4, b, -90), -29, 24) +
    placed(petals(5, 2, 9, 4, b, -90), 29, 24) +
    dots([[-38, 40], [38, 40], [0, -34], [0, -24], [-5, -14], [5, -14]], 3, g) +
    dots([[0, 18]], 3.5, b),
};
