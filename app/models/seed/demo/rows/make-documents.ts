import type { JournalEntry } from "~/domain/ledger/entry";
import { sumPaise } from "~/domain/money";
import { issuerOf } from "~/domain/tax-document/seller";
import { printedNumber, seriesOf } from "~/domain/tax-document/series";
import { captureSource } from "~/domain/tax-document/sources";
import type { DraftDocument, Issuer, Party, TaxDocument } from "~/domain/tax-document/tax-document";
import { buyerOf, endedAt } from "~/domain/tax-document/visit-facts";
import { writeCommission } from "~/domain/tax-document/write-commission";
import { writeCreditNote } from "~/domain/tax-document/write-credit-note";
import { writeReceipt } from "~/domain/tax-document/write-receipt";
import { writeVisitDocument } from "~/domain/tax-document/write-visit-document";
import { days, type Millis } from "~/domain/time/instant";
import type { ArtisanRow } from "~/models/artisan.server";
import type { BookingRow } from "~/models/booking.server";
import type { PayoutRow } from "~/models/payout.server";
import type { PaymentRow } from "~/models/payment.server";
import type { PersonRow } from "~/models/person.server";
import type { Seller } from "~/models/seller.server";
import { seededId } from "../ids";
import { statementsOf } from "./make-statements";

/** The rows that documents are written from. */
export interface Records {
  bookings: readonly BookingRow[];
  payments: readonly PaymentRow[];
  journal: readonly JournalEntry[];
  artisans: readonly ArtisanRow[];
  people: readonly PersonRow[];
  sellers: readonly Seller[];
  payouts: readonly Pick<PayoutRow, "_id" | "bankReference">[];
}

interface Due {
  at: Millis;
  write: (issued: ReadonlyMap<string, TaxDocument>) => DraftDocument | null;
}

/** Every document that was due up to `now`, in the order it was issued, by the rules that the site issues them by. */
export function makeDocuments(records: Records, now: Millis): TaxDocument[] {
  const issuers = issuersOf(records);
  const references = { bookings: new Map(records.bookings.map(({ _id, reference }) => [_id, reference])), banks: new Map(records.payouts.map(({ _id, bankReference }) => [`payout:${_id}`, bankReference ?? ""])) };
  const due = [...visitsOf(records, issuers), ...entriesOf(records, issuers), ...statementsOf(records.journal, issuers, references, now - days(1))];
  const issued = new Map<string, TaxDocument>();
  const last = new Map<string, number>();
  for (const { at, write } of due.filter((one) => one.at <= now).sort((a, b) => a.at - b.at)) {
    const draft = write(issued);
    if (!draft) continue;
    const series = seriesOf(draft.issuer.code, draft.kind, at);
    const n = (last.get(series) ?? 0) + 1;
    last.set(series, n);
    issued.set(draft.source, { ...draft, _id: seededId(`document ${draft.source}`), series, n, number: printedNumber(series, n), issuedAt: at });
  }
  return [...issued.values()];
}

function issuersOf({ artisans, sellers }: Records): Map<string, Issuer> {
  const rows = new Map(sellers.map((seller) => [seller._id, seller]));
  return new Map(artisans.map((shop) => [shop._id, issuerOf(shop, rows.get(shop._id) ?? null, rows.get(shop._id)?.code ?? "")]));
}

interface Sides {
  buyer: Party;
  seller: Issuer;
}

function sidesOf({ people }: Records, issuers: ReadonlyMap<string, Issuer>): (visit: BookingRow) => Sides {
  const names = new Map(people.map(({ _id, name }) => [_id, name]));
  return (visit) => {
    const seller = issuers.get(visit.artisan);
    if (!seller) throw new Error(`The seed knows no artisan of ${visit._id}`);
    return { buyer: buyerOf(visit, names.get(visit.customer) ?? ""), seller };
  };
}

function visitsOf(records: Records, issuers: ReadonlyMap<string, Issuer>): Due[] {
  const crafts = new Map(records.artisans.map(({ _id, craft }) => [_id, craft]));
  const sides = sidesOf(records, issuers);
  return records.bookings.map((visit) => ({ at: endedAt(visit), write: () => writeVisitDocument(visit, { ...sides(visit), craft: crafts.get(visit.artisan) ?? "pottery" }) }));
}

function entriesOf(records: Records, issuers: ReadonlyMap<string, Issuer>): Due[] {
  const bookings = new Map(records.bookings.map((booking) => [booking._id, booking]));
  const moves = new Map(records.payments.flatMap((payment) => payment.moves.map((move) => [move.gatewayRefund, move] as const)));
  const methods = new Map(records.payments.flatMap(({ receipts }) => receipts.map(({ id, method }) => [id, method] as const)));
  const sides = sidesOf(records, issuers);
  return records.journal.map((entry) => ({
    at: entry.at,
    write: (issued) => {
      const visit = bookings.get(entry.booking ?? "");
      const id = entry._id.slice(entry._id.indexOf(":") + 1);
      const amount = sumPaise(entry.lines.filter((line) => line.amount > 0).map((line) => line.amount));
      if (!visit) return null;
      if (entry.kind === "capture") return writeReceipt({ source: entry._id, amount, at: entry.at, payment: id, method: methods.get(id) ?? null, payer: "customer" }, visit, sides(visit));
      if (entry.kind === "earning" || entry.kind === "commission_due") return writeCommission(entry, visit, partyOf(sides(visit).seller), null);
      const move = moves.get(id);
      const receipt = issued.get(captureSource(move?.gatewayPayment ?? ""));
      return entry.kind === "refund" && receipt ? writeCreditNote({ source: entry._id, amount, at: entry.at, askedAt: move?.at ?? entry.at, bankReference: move?.bankReference ?? null }, receipt) : null;
    },
  }));
}

/** An issuer as somebody else's document names him. */
export const partyOf = ({ code: _code, ...party }: Issuer): Party => party;
