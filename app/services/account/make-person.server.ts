import type { Subjects } from "~/domain/account/proven-identity";
import { TERMS_VERSION } from "~/domain/account/terms";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { recordConsent } from "~/models/consent.server";
import { isDuplicateKey } from "~/models/model.server";
import { outboxEntries } from "~/models/outbox.server";
import { findPerson, insertPerson, type Person } from "~/models/person.server";
import { openShop } from "~/services/artisan/open-shop.server";
import { wakeRelay } from "~/services/relay/wake.server";
import type { Shop } from "./shop";

/** Somebody who accepted the terms just now, and what is known of him. */
export interface Newcomer {
  /** The id of the form, which becomes the person's: sent twice it makes one person. */
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  emailVerifiedAt: Millis | null;
  passwordHash: string | null;
  providers: Subjects;
  /** With a shop the person is an artisan, else a customer. */
  shop: Shop | null;
  locale: Locale;
  now: Millis;
}

/** Inserts a person with what follows; null when an address or a subject of his was taken in the meantime. The same id again is the same person. */
export async function makePerson({ id, name, email, phone, emailVerifiedAt, passwordHash, providers, shop, locale, now }: Newcomer): Promise<Person | null> {
  const role = shop ? "artisan" : "customer";
  const person: Person = { _id: id, version: 1, name, email, phone, emailVerifiedAt, phoneVerifiedAt: null, passwordHash, providers, roles: [role], locale, termsVersion: TERMS_VERSION, termsAcceptedAt: now, suspended: false, createdAt: now };
  const follows = [
    ...(shop ? [{ key: "open_shop", lane: "search" as const, kind: "open_shop", data: { ...shop, name } }] : []),
    { key: "welcome", lane: "mail" as const, kind: "mail", data: { template: "welcome", data: { role } } },
  ];
  try {
    await insertPerson(person, outboxEntries(follows));
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const same = await findPerson(id);
    return same && (email ?? phone) === (same.email ?? same.phone) ? same : null;
  }
  await recordConsent({ person: id, subject: "terms", version: TERMS_VERSION, locale, at: now });
  if (shop) await openShop({ person: id, name, craft: shop.craft, place: shop.place, locale });
  wakeRelay();
  return person;
}
