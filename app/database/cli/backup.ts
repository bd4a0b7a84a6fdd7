import { environment } from "~/env.server";
import { takeBackup } from "../backup/take-backup.server";
import { runOnFolder } from "./run-on-folder";

/** `npm run backup -- DIR`: everything into a new folder. */
await runOnFolder([], async (folder) => {
  const { mongoUri: uri, dataDir, backupKey } = environment();
  return takeBackup({ folder, uri, dataDir, backupKey });
});
