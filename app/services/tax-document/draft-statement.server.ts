import { addMonths, INDIA, startOfDay } from "~/domain/time/zone";
import type { JournalEntry } from "~/domain/ledger/entry";
import { ofStatement } from "~/domain/tax-document/sources";
import type { DraftDocument, TaxDocument } from "~/domain/tax-document/tax-document";
import { writeStatement } from "~/domain/tax-document/write-statement";
import { findReferences } from "~/models/booking.server";
import { findEntriesOfArtisan } from "~/models/journal-entry.server";
import { findPayoutsNamed } from "~/models/payout.server";
import { findLastStatement } from "~/models/tax-document.server";
import { sellerOf } from "./parties-of-visit.server";

/** An artisan's statement of a month: what the journal has of him until its end and no earlier statement had. Null when nothing happened. */
export async function draftStatement(source: string): Promise<DraftDocument | null> {
  const { artisan, month } = ofStatement(source);
  const until = startOfDay(`${addMonths(month, 1)}-01`, INDIA);
  const [{ seller }, last] = await Promise.all([sellerOf(artisan), findLastStatement(artisan)]);
  const entries = (await findEntriesOfArtisan(artisan, { from: last ? reachesBack(last) : 0, until })).filter(({ _id }) => !saidBy(last, _id));
  const { code: _code, ...party } = seller;
  const references = await findReferences(entries.flatMap(({ booking }) => booking ?? []));
  const draft = writeStatement({ artisan: { ...party, person: artisan }, month, opening: last?.statement?.closing ?? 0, entries, references, bankReferences: await bankReferencesOf(artisan, entries) });
  return draft.statement && draft.statement.lines.length > 0 ? draft : null;
}

/** The bank's numbers of an artisan's payouts, and of those that came back, by their entries. */
async function bankReferencesOf(artisan: string, entries: readonly JournalEntry[]): Promise<Map<string, string>> {
  const of = new Map(entries.filter(({ kind }) => kind === "payout" || kind === "payout_return").map(({ _id }) => [_id, _id.slice(_id.indexOf(":") + 1)]));
  const numbers = new Map((await findPayoutsNamed(artisan, [...of.values()])).map(({ _id, bankReference }) => [_id, bankReference]));
  return new Map([...of].flatMap(([entry, payout]) => {
    const number = numbers.get(payout);
    return number ? [[entry, number] as const] : [];
  }));
}

/** What was posted late, after the statement of its month, stands in the next: so a statement looks back over the month before. */
const reachesBack = ({ statement }: TaxDocument): number => startOfDay(`${statement?.month ?? ""}-01`, INDIA);

const saidBy = (last: TaxDocument | null, entry: string): boolean => last?.statement?.lines.some((line) => line.entry === entry) ?? false;
