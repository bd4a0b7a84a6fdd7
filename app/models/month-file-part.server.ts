import type { MonthFile } from "~/domain/ledger/month-files";
import type { FrozenFile } from "./ledger-month.server";
import { defineModel } from "./model.server";

/** A piece of a month's file, of one writing of it. Parts are inserted and read, never changed; a writing that did not become the month's is taken away. */
interface MonthFilePart {
  /** `<month>:<writing>:<file>:<n>` */
  _id: string;
  month: string;
  writing: string;
  text: string;
}

const MonthFileParts = defineModel<MonthFilePart>("month_file_parts", { _id: String, month: String, writing: String, text: String }, { indexes: [[{ month: 1 }]] });

const idOf = (month: string, writing: string, file: MonthFile, n: number): string => `${month}:${writing}:${file}:${String(n).padStart(5, "0")}`;

/** Keeps the n-th piece of a file. */
export const insertPart = async ({ month, writing, file, n, text }: { month: string; writing: string; file: MonthFile; n: number; text: string }): Promise<void> => void (await MonthFileParts.create({ _id: idOf(month, writing, file, n), month, writing, text }));

/** The pieces of a frozen file in their order; one that is missing is empty, so that its checksum tells. */
export async function* eachPart(month: string, { name, writing, parts }: FrozenFile): AsyncGenerator<string> {
  for (let n = 0; n < parts; n += 1) yield (await MonthFileParts.findOne({ _id: idOf(month, writing, name, n) }).lean<MonthFilePart | null>().exec())?.text ?? "";
}

/** Takes away one writing of a month's files, or all but one. */
export const dropWriting = async (month: string, which: { only: string } | { but: string }): Promise<void> => void (await MonthFileParts.deleteMany({ month, writing: "only" in which ? which.only : { $ne: which.but } }).exec());
