/** The few marks every picture is cut from. Coordinates are rounded to tenths and put into few paths, to weigh little. */
export type Point = readonly [x: number, y: number];

export const short = (x: number): string => String(Math.round(x * 10) / 10).replace(/^(-?)0\./, "$1.");

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** `count` points on a circle around the middle, the first at `turn` degrees. */
export const circle = (count: number, radius: number, turn = 0): Point[] =>
  Array.from({ length: count }, (_, i) => {
    const angle = radians((i / count) * 360 + turn);
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });

/** `count` points in a row, sagging by `bend` in the middle. */
export const row = (x0: number, x1: number, count: number, y: number, bend = 0): Point[] =>
  Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    return [x0 + (x1 - x0) * t, y + bend * (1 - (2 * t - 1) ** 2)];
  });

/** Points moved to another middle. */
export const moved = (points: readonly Point[], dx: number, dy: number): Point[] => points.map(([x, y]) => [x + dx, y + dy]);

/** Round dots, all in one path. */
export const dots = (points: readonly Point[], radius: number, ink: string): string =>
  `<path d="${points.map(([x, y]) => `M${short(x)} ${short(y)}h0`).join("")}" stroke="${ink}" stroke-width="${short(radius * 2)}" stroke-linecap="round"/>`;

/** A drawn line with round ends. */
export const line = (d: string, ink: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A filled shape. */
export const shape = (d: string, ink: string): string => `<path d="${d}" fill="${ink}"/>`;

/** A wreath of `count` petals from radius `r0` to `r1`, each bulging by `width`, in one path. */
export function petals(count: number, r0: number, r1: number, width: number, ink: string, turn = 0): string {
  const write = r1 > 80 ? Math.round : short;
  const middle = r0 + (r1 - r0) * 0.55;
  const path = circle(count, 1, turn).map(([c, s]) => {
    const at = (r: number, aside: number) => `${write(c * r - s * aside)} ${write(s * r + c * aside)}`;
    return `M${at(r0, 0)}Q${at(middle, width)} ${at(r1, 0)}Q${at(middle, -width)} ${at(r0, 0)}`;
  });
  return shape(path.join(""), ink);
}

/** One element put somewhere else: moved, and scaled if asked. */
export const placed = (element: string, x: number, y: number, scale = ""): string =>
  element.replace(/^<\w+/, (tag) => `${tag} transform="translate(${short(x)} ${short(y)})${scale ? ` scale(${scale})` : ""}"`);
