import { MONTH_FILES } from "~/domain/ledger/month-files";
import { findMonth, type FrozenFile } from "~/models/ledger-month.server";
import { eachPart } from "~/models/month-file-part.server";

/** A file of a closed month as it was frozen, piece by piece; null where there is none. */
export async function readFile(month: string, name: string): Promise<(Pick<FrozenFile, "name" | "sha256" | "bytes"> & { pieces: AsyncGenerator<string> }) | null> {
  const file = MONTH_FILES.some((known) => known === name) ? (await findMonth(month))?.files.find((one) => one.name === name) : undefined;
  return file ? { name: file.name, sha256: file.sha256, bytes: file.bytes, pieces: eachPart(month, file) } : null;
}
