import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { days } from "~/domain/time/instant";
import { shareCards } from "~/adapters/images/index.server";
import { randomId } from "~/http/signature.server";
import { Artisans, findArtisan } from "~/models/artisan.server";
import { Availabilities } from "~/models/availability.server";
import { Bookings } from "~/models/booking.server";
import { insertCodeRequest } from "~/models/code-request.server";
import { saveContactChange } from "~/models/contact-change.server";
import { Deliveries } from "~/models/delivery.server";
import { Drafts } from "~/models/draft.server";
import { saveKeptForm } from "~/models/kept-form.server";
import { saveNominee } from "~/models/nominee.server";
import { changePerson, findPerson, markPerson } from "~/models/person.server";
import { Reviews } from "~/models/review.server";
import { ServiceDrafts } from "~/models/service-draft.server";
import { Services } from "~/models/service.server";
import { writeStanding } from "~/models/standing.server";
import { openSession } from "~/services/account/open-session.server";
import { registerPerson } from "~/services/account/register-person.server";
import { requestReset } from "~/services/account/request-reset.server";
import { addPhoto } from "~/services/artisan/add-photo.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { businessNow } from "~/services/clock/business-now.server";
import { saveSeller } from "~/services/seller/save-seller.server";
import { writeReview } from "~/services/review/write-review.server";
import { drawMotif, lookFor } from "~/ui/motifs";
import type { useTill } from "../../faults/money/till";
import { openPayee } from "../../support/open-payee";
import { createCustomer, dayAhead, draftFor, ordered } from "../../support/shop";
import { identifierOf, PASSWORD, registration } from "../account/people";

export interface Life {
  id: string;
  /** Everything that says who it is, as it is typed, stored or shown. */
  words: string[];
  /** Those of them that bills and receipts say for as long as law wants them kept. */
  names: string[];
  email: string;
}

/** Two people with unusual names who did everything the site lets them do: booked, paid, met, wrote about each other, looked from two phones. */
export async function liveTogether(till: ReturnType<typeof useTill>): Promise<{ customer: Life; artisan: Life; booking: string; neighbours: string }> {
  const [customer, artisan] = [await register("Vasundhara Zutshipuri", null), await register("Zubeida Xaverkumhar", { craft: "pottery", place: "molela" })];
  await furnish(artisan);
  await openPayee(artisan.id);
  const service = { _id: randomId(), version: 1, artisan: artisan.id, title: { en: "Clay with Zubeida", hi: "मिट्टी का काम" }, description: { en: "zubeida-teaches-here", hi: "" }, prepare: null, lengthMinutes: 60, priceType: "fixed" as const, unitPrice: 100000, places: ["home" as const], maxPeople: 6, rank: 1, active: true };
  await Services.create(service);
  const begun = { title: { en: "Unfinished Ummedwala lesson", hi: "अधूरा" }, description: { en: "zubeida-begins-here", hi: "" }, prepare: null, lengthMinutes: null, priceType: null, unitPrice: null, places: null, maxPeople: null };
  await ServiceDrafts.create({ _id: randomId(), version: 1, artisan: artisan.id, ...begun, publishing: false, changedAt: businessNow(), rubbishAt: new Date(Date.now() + days(30)) });
  const shop = { artisan: artisan.id, slug: (await findArtisan(artisan.id))?.slug ?? "", service };
  const typed = { house: "77 Quillonwala Haveli", landmark: "behind Yakbazaar", note: "Zubeida ji, our dog Oxbow bites", phone: "+919811122233" };
  const row = await ordered(shop, customer.id, { ...typed, day: dayAhead(3) });
  const opened = await openPayment({ booking: row, now: businessNow() });
  if (!opened.ok || !opened.payment.order) throw new Error("no order");
  await till.hear(...(await till.play(opened.payment.order)));
  till.pass(days(6));
  await till.settle();
  const reviewed = await writeReview({ booking: row._id, customer: customer.id, stars: 5, text: "Zubeida is a fine teacher. Vasundhara", now: businessNow() });
  if (!reviewed.ok) throw new Error(reviewed.code);
  await Reviews.updateOne({ _id: row._id, artisan: artisan.id }, { $set: { reply: { text: "Thank you, Vasundhara! Yours, Zubeida", at: businessNow() } } });
  await till.settle();
  await Drafts.create(draftFor(shop, { ...typed, person: customer.id }));
  for (const life of [customer, artisan]) await leaveTraces(life);
  await saveNominee({ _id: customer.id, name: "Nominee Wexlerbai", contact: "wexler@example.in", relation: "sister", at: businessNow() });
  const { _id: neighbours } = await ordered(shop, await createCustomer(), { note: "Zubeida ji, please bring blue clay", day: dayAhead(4) });
  await Bookings.updateOne({ _id: neighbours }, { $set: { state: "released", dueAt: null }, $push: { history: { event: "decline", actor: "artisan", at: businessNow(), from: "awaiting_payment", to: "released", reason: "other: ill at Vexhamgarh" } } });
  await saveSeller({ artisan: artisan.id, version: 1, facts: { legalName: "Zubeida Xaverkumhar", business: "individual", street: "5 Quartzpol Gali", town: "Molela", pin: "313322", state: "RJ", gstin: null }, now: businessNow() });
  customer.words.push(typed.house, typed.landmark, "Oxbow", "9811122233", "Wexler");
  artisan.words.push("Quartzpol", "zubeida-teaches-here", "zubeida-begins-here", "Ummedwala", shop.slug);
  return { customer, artisan, booking: row._id, neighbours };
}

/** What somebody leaves by codes, a change of address, forms that had to wait, other ways in, and what staff told him. */
async function leaveTraces(life: Life): Promise<void> {
  const { id, email } = life;
  const person = await findPerson(id);
  if (!person) throw new Error("nobody");
  const now = Date.now();
  const rubbishAt = new Date(now + days(1));
  const [old, subject, moderator] = [`${randomUUID()}@before.example`, `google-${randomUUID()}`, randomId()];
  await changePerson(id, person.version, { providers: { google: subject }, emailVerifiedAt: now, contactChangedAt: now });
  await saveContactChange({ _id: randomId(), person: id, kind: "email", before: { email: old, phone: null, emailVerifiedAt: now, phoneVerifiedAt: null }, after: email, version: 1, at: now, undoUntil: now, undoneAt: null, rubbishAt });
  await Deliveries.create({ _id: randomId(), key: `code:${randomUUID()}`, channel: "email", state: "sent", template: "code", to: old, locale: "en", subject: "", text: "", html: "", at: now });
  await saveKeptForm({ _id: randomId(), person: id, words: JSON.stringify({ note: `Yellowknot of ${id}` }), expiresAt: now + days(1), rubbishAt });
  for (const [purpose, to, whose] of [["change_contact", `${randomUUID()}@wanted.example`, id], ["sign_in", email, null]] as const)
    await insertCodeRequest({ _id: randomId(), purpose, to, person: whose, browser: randomId(), locale: "en", codeHash: "x", sealed: null, tries: 0, createdAt: now, expiresAt: now + days(1), usedAt: null, provedAt: null, doneAt: null, pending: { name: `Yellowknot of ${id}` }, rubbishAt });
  const told = { id: randomId(), reason: "other" as const, words: `Yellowknot of ${id}`, by: moderator, at: businessNow() };
  const appeal = { words: `Yellowknot appeals for ${id}`, at: businessNow(), dueAt: businessNow(), answer: { accepted: true, words: `Yellowknot of ${id}`, by: moderator, at: businessNow() } };
  await writeStanding(id, 0, { warnings: [told], suspensions: [{ ...told, id: randomId(), appeal, lifted: { by: moderator, at: businessNow(), reason: `Yellowknot of ${id}` } }] }, []);
  await markPerson(id, { suspended: false, marks: ["warned"], standingVersion: 1 });
  life.words.push(old, subject, `Yellowknot of ${id}`, `Yellowknot appeals for ${id}`);
}

async function register(name: string, shop: { craft: "pottery"; place: "molela" } | null): Promise<Life> {
  const email = `${randomUUID()}@example.in`;
  const form = registration({ name, identifier: identifierOf(email), shop, now: businessNow() });
  const made = await registerPerson(form);
  if (!made.ok) throw new Error(made.code);
  for (const userAgent of ["Firefox/130 Linux", "Chrome/60 Android"]) await openSession({ person: form.id, name, role: made.role, roles: [made.role], sharedPhone: false, browser: randomId(), userAgent, replaces: null });
  await requestReset({ identifier: identifierOf(email), address: randomUUID(), key: randomUUID() });
  const names = [name, ...name.split(" ")];
  return { id: form.id, email, names, words: [...names, email, PASSWORD] };
}

/** What makes a shop one: words, a photo, hours, a card that links are shown with. */
async function furnish({ id, words }: Life): Promise<void> {
  const week = Array.from({ length: 7 }, () => [{ from: "08:00", to: "20:00" }]);
  await Availabilities.updateOne({ _id: id }, { $set: { week, noticeMinutes: 0, mode: "instant" } });
  await Artisans.updateOne({ _id: id }, { $set: { about: { en: "I am Zubeida, born at Vexhamgarh", hi: "ज़ुबैदा" }, listed: true, mode: "instant" } });
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#a06040" } }).jpeg().toBuffer();
  await addPhoto({ artisan: id, bytes, alt: { en: "Zubeida at the wheel", hi: "चाक" } });
  await shareCards()({ paper: "#ffffff", words: [{ text: "Zubeida Xaverkumhar", size: 40, ink: "#000000" }], picture: Buffer.from(drawMotif("pottery", lookFor(id, 0))) });
  words.push("Vexhamgarh", "ज़ुबैदा");
}
