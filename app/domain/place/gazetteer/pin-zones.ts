import type { StateCode } from "./states";

const zone = (state: StateCode, prefixes: string): [string, StateCode][] => prefixes.split(" ").map((prefix) => [prefix, state]);

/**
 * First digits of a PIN and the state they lie in. The longest prefix that fits wins:
 * postal circles are older than some states, so a few need more than two digits.
 */
const PIN_ZONES: ReadonlyMap<string, StateCode> = new Map([
  ...zone("DL", "11"),
  ...zone("HR", "12 13"),
  ...zone("PB", "14 15 16 160055 160059 160062 160071 16010"),
  ...zone("CH", "1600 1601"),
  ...zone("HP", "17"),
  ...zone("JK", "18 19"),
  ...zone("LA", "194"),
  ...zone("UP", "20 21 22 23 24 25 26 27 28"),
  ...zone("UK", "24471 2460 2461 24627 2464 2476 248 249 2623 2624 2625 263"),
  ...zone("RJ", "30 31 32 33 34"),
  ...zone("GJ", "36 37 38 39"),
  ...zone("DD", "39621 39622 39623 36252"),
  ...zone("MH", "40 41 42 43 44"),
  ...zone("GA", "403"),
  ...zone("MP", "45 46 47 48"),
  ...zone("CG", "49"),
  ...zone("TS", "50"),
  ...zone("AP", "51 52 53"),
  ...zone("KA", "56 57 58 59"),
  ...zone("TN", "60 61 62 63 64"),
  ...zone("PY", "6050 605106 605107 605110 60960 533464 673310"),
  ...zone("KL", "67 68 69"),
  ...zone("LD", "68255"),
  ...zone("WB", "70 71 72 73 74"),
  ...zone("SK", "737"),
  ...zone("AN", "744"),
  ...zone("OD", "75 76 77"),
  ...zone("AS", "78"),
  ...zone("AR", "790 791 792"),
  ...zone("ML", "793 794"),
  ...zone("MN", "795"),
  ...zone("MZ", "796"),
  ...zone("NL", "797 798"),
  ...zone("TR", "799"),
  ...zone("BR", "80 81 82 84 85"),
  ...zone("JH", "814 815 816 822 825 826 827 828 829 83"),
]);

/** The state a PIN, or its first two or more digits, lies in; null when no Indian state has it. */
export function stateOfPin(pin: string): StateCode | null {
  for (let length = Math.min(pin.length, 6); length >= 2; length -= 1) {
    const state = PIN_ZONES.get(pin.slice(0, length));
    if (state !== undefined) return state;
  }
  return null;
}
