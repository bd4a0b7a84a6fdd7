import { MONTH_FILES } from "~/domain/ledger/month-files";
import { findMonth, type FrozenFile } from "~/models/ledger-month.server";
import { eachPart } from "~/models/month-file-part.server";

/** A file of a closed month as it was frozen, whole; null where there is none. */
export async function readFile(month: string, name: string): Promise<(Pick<FrozenFile, "name" | "sha256"> & { text: string }) | null> {
  const file = MONTH_FILES.some((known) => known === name) ? (await findMonth(month))?.files.find((one) => one.name === name) : undefined;
  if (!file) return null;
  const parts: string[] = [];
  for await (const part of eachPart(month, file)) parts.push(part);
  return { name: file.name, sha256: file.sha256, text: parts.join("") };
}
