import { connectDatabase } from "~/database/connect.server";
import { environment } from "~/env.server";
import { measureClock } from "~/services/clock/measure-clock.server";

/** Runs one check against the database of this environment, prints its result as JSON, and exits 1 when it found something. */
export async function runCheck(check: () => Promise<{ ok: boolean }>): Promise<void> {
  const { mongoUri: uri, dataDir } = environment();
  const database = await connectDatabase({ uri, dataDir });
  try {
    await measureClock();
    const result = await check();
    console.log(JSON.stringify(result, null, 2));
    process.exitCode = result.ok ? 0 : 1;
  } finally {
    await database.close();
  }
}
