import { localSearch } from "./local.server";
import type { Search } from "./port";

let chosen: Search | undefined;

/** The search of this process: an index in memory, filled from the database. */
export const search = (): Search => (chosen ??= localSearch());
