import { environment } from "~/env.server";
import { restoreBackup } from "../backup/restore-backup.server";
import { runOnFolder } from "./run-on-folder";

/** `npm run restore -- DIR [--overwrite]`: a backup back into the database and DATA_DIR of this environment. */
await runOnFolder(["overwrite"], async (folder, words) => {
  const { mongoUri: uri, dataDir, backupKey } = environment();
  return restoreBackup({ folder, uri, dataDir, backupKey, overwrite: words.has("overwrite") });
});
