import type { Subject } from "../subject";

const bangle = (y: number, width: number, ink: string, mark: string, dotted: boolean): string =>
  `<ellipse cy="${y}" rx="${width}" ry="29" fill="none" stroke="${ink}" stroke-width="17"/>` +
  `<ellipse cy="${y}" rx="${width}" ry="29" fill="none" stroke="${mark}" stroke-width="${dotted ? 6 : 3}" stroke-dasharray="${dotted ? ".1 13.6" : "9 7"}" stroke-linecap="round"/>`;

export const lacBangles: Subject = {
  words: { en: "A stack of four lac bangles", hi: "लाख की चार चूड़ियाँ" },
  draw: ({ a, b, g }) => bangle(46, 70, a, b, true) + bangle(16, 67, b, g, false) + bangle(-14, 64, a, g, true) + bangle(-44, 61, b, a, false),
};
