/** Ground, main ink, second ink. Every pair has the contrast that a block print has on its cloth. */
export type InkSet = readonly [ground: string, main: string, second: string];

export const INK_SETS: readonly InkSet[] = [
  ["#f1e6cf", "#26356b", "#b4481f"],
  ["#26356b", "#f4ead6", "#e3a93f"],
  ["#f1e6cf", "#8f3417", "#26356b"],
  ["#a8431f", "#f6ead3", "#f2c063"],
  ["#e6b04c", "#3b2016", "#a02f12"],
  ["#dfe3cb", "#2c4a38", "#b4481f"],
  ["#2c4a38", "#f1e6cf", "#e3a93f"],
  ["#ecd9c4", "#3b2016", "#a8431f"],
];

/** An ink with its hue turned by some degrees, as two dye baths never match. */
export function turnHue(ink: string, degrees: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const chroma = high - low;
  if (chroma === 0) return ink;
  const sector = high === red ? (green - blue) / chroma : high === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  const hue = (sector * 60 + degrees + 360) % 360;
  const channel = (offset: number) => {
    const place = (offset + hue / 60) % 6;
    const value = high - chroma * Math.max(0, Math.min(place, 4 - place, 1));
    return Math.round(value * 255).toString(16).padStart(2, "0");
  };
  return `#${channel(5)}${channel(3)}${channel(1)}`;
}
