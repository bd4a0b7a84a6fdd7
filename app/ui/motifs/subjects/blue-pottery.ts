import { circle, dots, petals } from "../strokes";
import type { Subject } from "../subject";

export const bluePottery: Subject = {
  round: true,
  words: { en: "A glazed plate with a wreath of petals", hi: "पंखुड़ियों वाली चमकीली थाली" },
  inks: [
    ["#e8ecdf", "#26489a", "#2f8f8a"],
    ["#f1e6cf", "#26356b", "#2f7f8a"],
    ["#26489a", "#f4ead6", "#8fd0c8"],
    ["#e8ecdf", "#26489a", "#c9761f"],
  ],
  draw: ({ a, b, g }) =>
    dots([[0, 0]], 86, a) +
    petals(20, 60, 82, 8, g) +
    dots([[0, 0]], 57, g) +
    petals(10, 16, 54, 15, a, 18) +
    petals(10, 34, 55, 7, b) +
    dots([[0, 0]], 15, a) +
    petals(6, 2, 12, 5, g) +
    dots(circle(20, 72, 9), 2, b),
};
