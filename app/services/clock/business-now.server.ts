import type { Millis } from "~/domain/time/instant";

let databaseAhead = 0;
let demoAhead = 0;

/** Business time: the database's clock plus the demo offset. Deadlines, slots, policies and journal dates use it; sessions and limits do not. */
export const businessNow = (): Millis => Date.now() + databaseAhead + demoAhead;

/** A moment of this process's clock in the time of the database's: what several machines compare, such as leases. */
export const toDatabaseTime = (at: Millis): Millis => at + databaseAhead;

/** Tells this process how far the database's clock and the demo clock run ahead of its own. */
export function setClock(ahead: { database?: number; demo?: number }): void {
  databaseAhead = ahead.database ?? databaseAhead;
  demoAhead = ahead.demo ?? demoAhead;
}
