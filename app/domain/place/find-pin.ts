import { aroundTown, stateFound, type FoundPlace } from "./found-place";
import { PLACES, stateOfPin, type Place } from "./gazetteer";

/** Digits that two PINs must share to lie in the same part of the country: a sorting district. */
const SAME_DISTRICT = 3;

/** Where a PIN of two to six Latin digits lies: around the town whose post office is nearest by its digits, else its state. */
export function findPin(digits: string): FoundPlace | null {
  const town = digits.length >= SAME_DISTRICT ? nearestByDigits(digits) : undefined;
  if (town) return aroundTown(town, { en: `PIN ${digits}`, hi: `पिन ${digits}` });
  const state = stateOfPin(digits);
  return state ? stateFound(state) : null;
}

function nearestByDigits(digits: string): Place | undefined {
  const shared = (pin: string): number => [...pin].findIndex((digit, index) => digit !== digits[index]);
  const ranked = PLACES.map((place) => ({ place, shared: place.pin === digits ? 6 : shared(place.pin) })).sort((a, b) => b.shared - a.shared);
  const [best] = ranked;
  return best && best.shared >= SAME_DISTRICT ? best.place : undefined;
}
