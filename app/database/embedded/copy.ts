import { open } from "lmdb";

/** Copies the data of one folder into another as it is at one moment, while its engine runs and writes or while none does. The copy has no owner: an engine may be started on it. */
export async function copyData(folder: string, to: string): Promise<void> {
  const live = open({ path: folder, readOnly: true, maxDbs: 4 });
  try {
    await live.backup(to, true);
  } finally {
    await live.close();
  }
}
