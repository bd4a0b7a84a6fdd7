import { line, shape, short } from "../strokes";
import type { Subject } from "../subject";

const weave = Array.from({ length: 32 }, (_, i) => [Math.floor(i / 8), (i % 8) - 4] as const)
  .filter(([r, c]) => (r + c) % 2 === 0)
  .map(([r, c]) => `M${short(c * (17 - r) + 3)} ${14 + r * 16}h${14 - r}v9h${r - 14}z`)
  .join("");
const rim = Array.from({ length: 10 }, (_, i) => `M${i * 16 - 78} 2l8-8`).join("");

export const bambooAndCane: Subject = {
  words: { en: "A woven cane basket with a handle", hi: "बेंत की बुनी टोकरी" },
  draw: ({ a, b, g }) =>
    line("M-62-8C-62-100 62-100 62-8", b, 9) +
    line("M-56-36l10 5M-44-62l9 9M-20-74l4 11M20-74l-4 11M44-62l-9 9M56-36l-10 5", a, 3.4) +
    shape("M-80-2H80L60 80H-60z", a) +
    shape(weave, g) +
    shape("M-86-12H86V8H-86z", b) +
    line(rim, g, 3.2),
};
