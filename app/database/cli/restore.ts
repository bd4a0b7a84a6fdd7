import { text } from "node:stream/consumers";
import { z } from "zod";
import { environment } from "~/env.server";
import { restoreBackup } from "../backup/restore-backup.server";
import { runOnFolder } from "./run-on-folder";

const LIST = z.object({ erased: z.array(z.string()) });

/**
 * `npm run restore -- DIR [--overwrite] [--erased]`: a backup back into the database and DATA_DIR of this environment.
 * With `--erased` standard input is what `npm run erased` wrote: people erased since the backup are erased again.
 */
await runOnFolder(["overwrite", "erased"], async (folder, words) => {
  const { mongoUri: uri, dataDir, backupKey } = environment();
  const erased = words.has("erased") ? LIST.parse(JSON.parse(await text(process.stdin))).erased : [];
  return restoreBackup({ folder, uri, dataDir, backupKey, overwrite: words.has("overwrite"), erased });
});
