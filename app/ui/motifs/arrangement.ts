import { dots, petals, placed, shape } from "./strokes";
import type { Inks } from "./subject";
import type { Turns } from "./turns";

/** How a subject is set into the picture of 320 by 240. */
export type Arrange = (subject: string, inks: Inks, turns: Turns) => string;

const CORNERS = [[46, 46], [274, 46], [46, 194], [274, 194]] as const;
const turned = (subject: string, x: number, y: number, scale: number, { size, angle }: Turns): string =>
  `<g transform="translate(${x} ${y})${angle ? ` rotate(${angle})` : ""} scale(${Math.round(scale * size * 100) / 100})">${subject}</g>`;

/** Four printed edges: rule, dots or dashes, rule. */
const edge = ({ a, b }: Inks, dotted: boolean): string =>
  `<path d="M9 9H311V231H9zM21 21H299V219H21z" fill="none" stroke="${a}" stroke-width="2.2"/>` +
  `<path d="M15 15H305V225H15z" fill="none" stroke="${b}" stroke-width="5" stroke-dasharray="${dotted ? ".1 11.1" : "6 5.1"}" stroke-linecap="${dotted ? "round" : "butt"}"/>`;

const panel: Arrange = (subject, inks, turns) =>
  shape("M0 0h320v240H0z", inks.g) +
  edge(inks, turns.dotted) +
  turned(subject, 160, 121, 0.98, turns) +
  CORNERS.map(([x, y]) => placed(petals(turns.petals, 4, 15, 6, inks.b), x, y)).join("");

const niche: Arrange = (subject, { a, b, g }, turns) =>
  shape("M0 0h320v240H0z", a) +
  shape("M40 240V112Q40 84 62 84Q62 52 96 52Q102 24 134 26Q150 24 160 8Q170 24 186 26Q218 24 224 52Q258 52 258 84Q280 84 280 112V240Z", g) +
  `<path d="M51 240V116Q51 95 72 94Q73 62 104 62Q110 36 138 37Q152 36 160 25Q168 36 182 37Q210 36 216 62Q247 62 248 94Q269 95 269 116V240" fill="none" stroke="${b}" stroke-width="3.4"/>` +
  [34, 286].map((x) => placed(petals(turns.petals, 6, 24, 7, b), x, 36)).join("") +
  dots([...[88, 122, 156, 190, 224].flatMap((y) => [[20, y], [300, y]] as const), [92, 20], [228, 20], [118, 10], [202, 10]], 4, b) +
  turned(subject, 160, 148, 0.86, turns);

const repeat: Arrange = (subject, { b, g }, turns) => {
  const places = [0, 1, 2, 3, 4].flatMap((column) => [-1, 0, 1, 2, 3].map((step) => [column * 80, step * 84 + (column % 2 ? 42 : 0) + 36] as const));
  const inside = places.filter(([, y]) => y > -34 && y < 274);
  const uses = inside.map(([x, y]) => `<use xlink:href="#s" transform="translate(${x} ${y}) scale(${turns.mirrored && (x / 80) % 2 ? "-.35 .35" : ".35"})"/>`);
  return shape("M0 0h320v240H0z", g) + `<defs><g id="s">${subject}</g></defs>` + uses.join("") + dots(inside.map(([x, y]) => [x, y + 42] as const), 3.4, b);
};

const medal: Arrange = (subject, { a, b, g }, turns) =>
  shape("M0 0h320v240H0z", g) +
  `<g transform="translate(160 120)">${petals(24, 118, 168, 17, b, 7.5)}${petals(24, 97, 130, 14, a)}` +
  `<circle r="95" fill="${g}" stroke="${a}" stroke-width="3"/><circle r="88" fill="none" stroke="${b}" stroke-width="3.8" stroke-dasharray=".1 13.72" stroke-linecap="round"/></g>` +
  turned(subject, 160, 120, 0.74, turns) +
  [[0, 0], [320, 0], [0, 240], [320, 240]].map(([x = 0, y = 0]) => placed(petals(12, 8, 40, 9, a, 15), x, y)).join("");

export const ARRANGEMENTS = { panel, niche, repeat, medal } satisfies Record<string, Arrange>;
export type ArrangementName = keyof typeof ARRANGEMENTS;
