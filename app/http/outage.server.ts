import { HashingBusy } from "~/services/account/hashing-turns";

/** The disk of the database is full, or it has another reason to keep nothing. */
const CANNOT_KEEP = new Set([14031, 91, 10107, 11600, 13435]);

const UNREACHABLE = /^Mongo(ose)?(Network|NetworkTimeout|ServerSelection|PoolCleared|NotConnected|ServerClosed|TopologyClosed)Error$|^MongoPoolCleared/;

/** Whether the database, or a crowd at the sign-in pages, and not the code is why a page failed: then coming back later helps. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof HashingBusy || UNREACHABLE.test(error.name) || ("code" in error && CANNOT_KEEP.has(error.code as number));
}
