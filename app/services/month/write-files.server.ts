import { createHash } from "node:crypto";
import { headOf, MONTH_FILES, openWriter, type MonthFile, type MonthFormat } from "~/domain/ledger/month-files";
import type { AccountMonth, MonthSums } from "~/domain/ledger/month";
import type { Millis } from "~/domain/time/instant";
import type { FrozenFile } from "~/models/ledger-month.server";
import { readSums } from "./read-sums.server";

/** Where the pieces of a month's files go, in their order. */
export type KeepPart = (file: MonthFile, n: number, text: string) => Promise<void>;

/** So long a piece is at least, but for the last one. */
const PART = 500_000;

/** Adds up a month and writes its files, piece by piece; what it gives says what they are. The same journal gives the same bytes in the same form. */
export async function writeFiles({ from, until, before, format }: { from: Millis; until: Millis; before: readonly AccountMonth[]; format: MonthFormat }, writing: string, keep: KeepPart): Promise<{ sums: MonthSums; files: FrozenFile[] }> {
  const writer = openWriter(format);
  const outlets = new Map(MONTH_FILES.map((name) => [name, openOutlet(name, keep)]));
  const to = (name: MonthFile) => outlets.get(name) ?? raise();
  await to("journal.csv").write(headOf("journal.csv"));
  const sums = await readSums({ from, until, before }, (entry) => to("journal.csv").write(writer.add(entry)));
  const rest = writer.rest();
  await to("artisans.csv").write(rest["artisans.csv"]);
  await to("tax.csv").write(rest["tax.csv"]);
  const files: FrozenFile[] = [];
  for (const name of MONTH_FILES) files.push({ name, writing, ...(await to(name).end()) });
  return { sums, files };
}

function raise(): never {
  throw new Error("a file of no month");
}

function openOutlet(name: MonthFile, keep: KeepPart) {
  const hash = createHash("sha256");
  let [text, bytes, parts] = ["", 0, 0];
  const flush = async (): Promise<void> => {
    const part = text;
    text = "";
    await keep(name, parts, part);
    parts += 1;
  };
  return {
    async write(more: string): Promise<void> {
      hash.update(more, "utf8");
      bytes += Buffer.byteLength(more, "utf8");
      text += more;
      if (text.length >= PART) await flush();
    },
    async end() {
      if (text !== "") await flush();
      return { sha256: hash.digest("hex"), bytes, parts };
    },
  };
}
