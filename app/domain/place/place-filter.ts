/** Where to look: around a point, in a whole state, or in some places by slug. */
export type PlaceFilter =
  | { kind: "near"; lat: number; lng: number; km: number }
  | { kind: "state"; state: string }
  | { kind: "places"; slugs: readonly string[] };

interface Located {
  place: string;
  state: string;
  lat: number;
  lng: number;
}

/** Whether something located fits a filter; a circle's edge belongs to it. */
export function fitsPlace(located: Located, filter: PlaceFilter): boolean {
  switch (filter.kind) {
    case "near":
      return kilometres(located, filter) <= filter.km;
    case "state":
      return located.state === filter.state;
    case "places":
      return filter.slugs.includes(located.place);
  }
}

interface Point {
  lat: number;
  lng: number;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The way between two points as the crow flies, in kilometres (haversine). */
export function kilometres(a: Point, b: Point): number {
  const lat = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const lng = Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(lat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * lng));
}
