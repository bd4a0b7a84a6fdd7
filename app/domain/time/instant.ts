/** A moment: whole milliseconds since 1970 UTC. The one type for instants in every layer. */
export type Millis = number;

export const seconds = (count: number): Millis => count * 1000;
export const minutes = (count: number): Millis => seconds(count * 60);
export const hours = (count: number): Millis => minutes(count * 60);
export const days = (count: number): Millis => hours(count * 24);

/** A half-open stretch of time: `start` belongs to it, `end` does not. */
export interface Interval {
  start: Millis;
  end: Millis;
}

/** Whether two half-open intervals share any moment; touching ends do not. */
export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;
