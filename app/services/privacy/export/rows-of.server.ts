import { relationTo } from "~/domain/booking/relation";
import { shownTo } from "~/domain/booking/shown-to";
import { Artisans, type ArtisanRow } from "~/models/artisan.server";
import { Availabilities } from "~/models/availability.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { findConsentsOf } from "~/models/consent.server";
import { findContactChangesOf } from "~/models/contact-change.server";
import { findLettersTo } from "~/models/delivery.server";
import { Drafts } from "~/models/draft.server";
import { findDebt } from "~/models/debt.server";
import { findJournalOfArtisan } from "~/models/journal-entry.server";
import { findKeptFormsOf } from "~/models/kept-form.server";
import { findNominee } from "~/models/nominee.server";
import { findPayee } from "~/models/payee.server";
import { findPayoutsOf } from "~/models/payout.server";
import { Payments } from "~/models/payment.server";
import { findPerson, type Person } from "~/models/person.server";
import { Reviews } from "~/models/review.server";
import { findServiceDrafts } from "~/models/service-draft.server";
import { Services } from "~/models/service.server";
import { Sessions } from "~/models/session.server";
import { findSeller } from "~/models/seller.server";
import { findTaxDocumentsOf } from "~/models/tax-document.server";
import { findStanding } from "~/models/standing.server";

export type Rows = readonly object[];

const one = async (row: Promise<object | null>): Promise<Rows> => [await row].filter((found) => found !== null);

/** How the rows about a person are found, for each collection that holds something for his export. */
export const ROWS_OF: Readonly<Record<string, (person: Person) => Promise<Rows>>> = {
  people: ({ _id }) => one(findPerson(_id)),
  nominees: ({ _id }) => one(findNominee(_id)),
  consents: ({ _id }) => findConsentsOf(_id),
  sessions: ({ _id }) => Sessions.find({ person: _id }).sort({ createdAt: 1 }).lean<object[]>().exec(),
  standings: standingOf,
  contact_changes: ({ _id }) => findContactChangesOf(_id),
  kept_forms: ({ _id }) => findKeptFormsOf(_id),
  drafts: ({ _id }) => Drafts.find({ person: _id }).lean<object[]>().exec(),
  bookings: bookingsOf,
  payments: ({ _id }) => Payments.find({ customer: _id }).sort({ openedAt: 1 }).lean<object[]>().exec(),
  payees: ({ _id }) => one(findPayee(_id)),
  payouts: ({ _id }) => findPayoutsOf(_id),
  debts: ({ _id }) => one(findDebt(_id)),
  journal_entries: ({ _id }) => findJournalOfArtisan(_id),
  tax_documents: ({ _id }) => findTaxDocumentsOf(_id),
  sellers: ({ _id }) => one(findSeller(_id)),
  reviews: ({ _id }) => Reviews.find({ $or: [{ customer: _id }, { artisan: _id }] }).sort({ at: 1 }).lean<object[]>().exec(),
  artisans: ({ _id }) => one(shopOf(_id)),
  services: ({ _id }) => Services.find({ artisan: _id }).sort({ rank: 1 }).lean<object[]>().exec(),
  service_drafts: ({ _id }) => findServiceDrafts(_id),
  availabilities: ({ _id }) => one(Availabilities.findOne({ _id }).lean<object | null>().exec()),
  deliveries: ({ _id, email, phone }) => findLettersTo({ contacts: [email, phone].filter((contact) => contact !== null), keys: [`person:${_id}:`] }),
};

/** What staff told a person and what he answered, without who of them it was and what they noted for themselves. */
async function standingOf({ _id }: Person): Promise<Rows> {
  const { version, warnings, suspensions } = await findStanding(_id);
  if (version === 0) return [];
  const told = <T extends { by: string }>({ by: _by, ...rest }: T) => rest;
  return [
    {
      _id,
      warnings: warnings.map(told),
      suspensions: suspensions.map(({ appeal, lifted, ...suspension }) => ({ ...told(suspension), appeal: appeal && { ...appeal, answer: appeal.answer && told(appeal.answer) }, lifted: lifted && { at: lifted.at } })),
    },
  ];
}

/** An artisan's page, its tiers without who of staff set them. */
async function shopOf(id: string): Promise<object | null> {
  const row = await Artisans.findOne({ _id: id }).lean<ArtisanRow | null>().exec();
  return row && { ...row, ...(row.tierChanges ? { tierChanges: row.tierChanges.map(({ by: _by, ...change }) => change) } : {}) };
}

/** Bookings of both sides, each with no more of the other party than its page shows. */
async function bookingsOf({ _id }: Person): Promise<Rows> {
  const rows = await Bookings.find({ $or: [{ customer: _id }, { artisan: _id }] }).sort({ placedAt: 1 }).lean<BookingRow[]>().exec();
  return rows.map((row) => {
    const relation = relationTo(row, _id) ?? "customer";
    const { address, phone } = shownTo(relation, row);
    return { ...row, address, phone };
  });
}
