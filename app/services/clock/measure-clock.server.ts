import { databaseTime } from "~/database/connect.server";
import { readDemoOffset } from "~/models/clock.server";
import { environment } from "~/env.server";
import { setClock } from "./business-now.server";

/** Measures the database's clock against ours and reads the demo offset; called at start and once a minute. */
export async function measureClock(): Promise<void> {
  const before = Date.now();
  const there = await databaseTime();
  const after = Date.now();
  setClock({ database: Math.round(there - (before + after) / 2), demo: environment().demo ? await readDemoOffset() : 0 });
}
