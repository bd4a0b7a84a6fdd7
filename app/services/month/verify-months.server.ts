import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { AccountMonth, MonthSums } from "~/domain/ledger/month";
import { eachMonth, type FrozenFile, type LedgerMonth } from "~/models/ledger-month.server";
import { eachPart } from "~/models/month-file-part.server";
import { writeFiles } from "./write-files.server";

export interface MonthsReport {
  ok: boolean;
  /** Each a sentence that names the month to look at. At most 100. */
  problems: string[];
  months: number;
}

/** Adds every closed month up afresh from the journal, and compares its sums, what its files would be today, and what is kept of them. */
export async function verifyMonths(): Promise<MonthsReport> {
  const problems: string[] = [];
  let months = 0;
  let before: { accounts: AccountMonth[]; until: number } | null = null;
  for await (const month of eachMonth()) {
    if (before && before.until !== month.from) problems.push(`month ${month._id} does not follow the one before`);
    if (month.state === "closed") {
      months += 1;
      problems.push(...(await differencesOf(month, before?.accounts ?? [])));
    }
    before = month;
  }
  return { ok: problems.length === 0, problems: problems.slice(0, 100), months };
}

async function differencesOf(month: LedgerMonth, before: readonly AccountMonth[]): Promise<string[]> {
  const { sums, files } = await writeFiles({ ...month, format: month.format ?? 1, before }, "", async () => undefined);
  const found = isDeepStrictEqual(sumsOf(month), sumsOf(sums)) ? [] : [`month ${month._id}: the journal no longer adds up to its sums`];
  for (const frozen of month.files) {
    const today = files.find(({ name }) => name === frozen.name);
    if (today?.sha256 !== frozen.sha256) found.push(`month ${month._id}: ${frozen.name} would be another file today`);
    if ((await checksumOf(month._id, frozen)) !== frozen.sha256) found.push(`month ${month._id}: ${frozen.name} is not as it was frozen`);
  }
  return found;
}

/** The plain sums, without what the database puts beside them. */
const sumsOf = ({ entries, first, last, accounts }: MonthSums): MonthSums => structuredClone({ entries, first, last, accounts });

async function checksumOf(month: string, file: FrozenFile): Promise<string> {
  const hash = createHash("sha256");
  for await (const text of eachPart(month, file)) hash.update(text, "utf8");
  return hash.digest("hex");
}
