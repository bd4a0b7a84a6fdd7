import { existsSync, readdirSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { days } from "~/domain/time/instant";
import { GRACE } from "~/domain/privacy/grace";
import { fieldsMarked, REGISTRY } from "~/domain/privacy/registry";
import { findArtisan, findArtisanBySlug } from "~/models/artisan.server";
import { Bookings, findBooking } from "~/models/booking.server";
import { findPersonRow } from "~/models/closing.server";
import { beginErasure, ErasedPeople, isOnErasedList } from "~/models/erased-person.server";
import { People } from "~/models/person.server";
import { Reviews } from "~/models/review.server";
import { Sessions } from "~/models/session.server";
import { registerPerson } from "~/services/account/register-person.server";
import { signIn } from "~/services/account/sign-in.server";
import { businessNow } from "~/services/clock/business-now.server";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { closeAccount } from "~/services/privacy/close-account.server";
import { erasePerson } from "~/services/privacy/erase-person.server";
import { sweepErasures } from "~/services/privacy/sweep-erasures.server";
import { keepAccount } from "~/services/privacy/keep-account.server";
import { verifyErasure } from "~/services/privacy/verify-erasure.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { findArtisans } from "~/services/search/find-artisans.server";
import { ROWS_OF } from "~/services/privacy/export/rows-of.server";
import { useTill } from "../../faults/money/till";
import { leftOf, placesOf } from "../../support/everything-kept";
import { createCustomer, openTestShop, ordered } from "../../support/shop";
import { entry, identifierOf, registration } from "../account/people";
import { times } from "../../support/size";
import { liveTogether, type Life } from "./lives";

const till = useTill();
let dataDir: string;
let both: Awaited<ReturnType<typeof liveTogether>>;

beforeAll(async () => {
  process.env.DATA_DIR = dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-lives-"));
  await fillSearch();
  both = await liveTogether(till);
});

async function close(person: string): Promise<string> {
  const closed = await closeAccount({ person, now: businessNow() });
  if (!closed.ok) throw new Error(closed.code);
  await till.settle();
  return closed.token;
}

/** Closes, lets the days of grace pass, and lets the sweep come by. */
async function leave({ id }: Life): Promise<void> {
  await close(id);
  till.pass(GRACE + 1);
  await sweepErasures();
  await till.settle();
}

const found = async (text: string): Promise<number> => (await findArtisans({ text, craft: null, place: null, sort: "best", cursor: null, size: 20 }, businessNow())).cards.length;

describe("closing an account", () => {
  it("is refused while a visit is to come or money is on its way, says which, and leaves an artisan's page open", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const booking = await ordered(shop, customer);
    for (const person of [customer, shop.artisan]) expect(await closeAccount({ person, now: businessNow() })).toEqual({ ok: false, code: "something_runs" });
    await Bookings.updateOne({ _id: booking._id }, { $set: { state: "released", dueAt: null } });
    expect(await closeAccount({ person: shop.artisan, now: businessNow() })).toMatchObject({ ok: true });
  });

  it("ends every session and the ways in at once, hides the page, frees the address; a link takes all of it back", async () => {
    const { artisan } = both;
    expect(await found("Zubeida")).toBe(1);
    const before = await findPersonRow(artisan.id);
    const token = await close(artisan.id);
    expect(await Sessions.countDocuments({ person: artisan.id, endedAt: null })).toBe(0);
    expect(await signIn(entry({ email: artisan.email } as never))).toMatchObject({ ok: false, code: "wrong_credentials" });
    expect(await found("Zubeida")).toBe(0);
    expect((await findArtisan(artisan.id))?.listed).toBe(false);

    expect(await keepAccount(token)).toMatchObject({ ok: true });
    expect(await keepAccount(token)).toEqual({ ok: false, code: "link_expired" });
    await till.settle();
    const { version: _v, outbox: _o, leases: _l, ...after } = (await findPersonRow(artisan.id)) ?? ({} as never);
    expect(before).toMatchObject(after);
    expect(await found("Zubeida")).toBe(1);
    expect(await signIn(entry({ email: artisan.email } as never, { wanted: "artisan" }))).toMatchObject({ ok: true, role: "artisan" });
  });

  it("cannot be taken back by a link that is not ours, nor when somebody else registered the address", async () => {
    const form = registration({ now: businessNow() });
    await registerPerson(form);
    const token = await close(form.id);
    expect(await keepAccount(`${form.id}.${"x".repeat(32)}`)).toEqual({ ok: false, code: "link_expired" });
    expect(await registerPerson(registration({ identifier: form.identifier }))).toMatchObject({ ok: true });
    expect(await keepAccount(token)).toEqual({ ok: false, code: "contact_taken" });
  });
});

describe("erasing", () => {
  it("before the days of grace are over does nothing", async () => {
    const form = registration({ name: "Wait Forit", now: businessNow() });
    await registerPerson(form);
    await close(form.id);
    till.pass(GRACE - days(1));
    await sweepErasures();
    expect((await findPersonRow(form.id))?.closing?.kept.name).toBe("Wait Forit");
  });

  it("a customer leaves no name, number, address, note or letter anywhere, and the artisan reads of a former customer", async () => {
    const { customer, booking } = both;
    expect((await placesOf(customer.words, dataDir)).length).toBeGreaterThan(8);
    expect(existsSync(path.join(dataDir, "cards"))).toBe(true);
    expect(new Set((await verifyErasure({ person: customer.id, words: customer.words })).leftOver.map(({ what }) => what))).toEqual(new Set(["not_on_list", "row", "field", "word"]));
    await leave(customer);
    expect(await leftOf(customer, dataDir)).toEqual([]);
    expect(await verifyErasure({ person: customer.id, words: customer.words })).toEqual({ ok: true, leftOver: [] });
    const row = await findBooking(booking);
    if (!row) throw new Error("the booking is gone");
    expect(row).toMatchObject({ customer: customer.id, state: "completed", phone: "", note: "", address: { area: expect.stringMatching(/./), house: "", pin: "" } });
    expect((await describeBookings([row], "hi"))[0]?.customer).toBe("पूर्व ग्राहक");
    expect(await Reviews.findOne({ _id: booking }).lean()).toMatchObject({ signature: "", state: "shown", stars: 5 });
    expect(await till.problems()).toEqual([]);
  });

  it("an artisan leaves no page, photo, card, word or letter anywhere, and old bookings read of a former artisan", async () => {
    const { artisan, booking } = both;
    const photos = (): number => (existsSync(path.join(dataDir, "images")) ? (readdirSync(path.join(dataDir, "images"), { recursive: true }) as string[]).filter((name) => name.endsWith(".jpg")).length : 0);
    expect(photos()).toBeGreaterThan(0);
    await leave(artisan);
    expect(await leftOf(artisan, dataDir)).toEqual([]);
    expect(await verifyErasure({ person: artisan.id, words: artisan.words })).toEqual({ ok: true, leftOver: [] });
    expect([photos(), existsSync(path.join(dataDir, "cards"))]).toEqual([0, false]);
    expect(await found("Zubeida")).toBe(0);
    expect(await findArtisanBySlug("zubeida-xaverkumhar")).toBeNull();
    expect(await findBooking(both.neighbours)).toMatchObject({ note: "… ji, please bring blue clay", phone: "+919876543210", address: { house: "14 Ambamata Scheme" }, history: [expect.anything(), { reason: "other" }] });
    expect(await findArtisan(artisan.id)).toMatchObject({ name: { en: "Former artisan", hi: "पूर्व कारीगर" }, listed: false, pictures: [] });
    expect(await Reviews.findOne({ _id: booking }).lean()).toMatchObject({ state: "hidden", reply: null });
    expect(await till.problems()).toEqual([]);
  });

  it("empties what the registry says goes, and removes what it says goes whole", async () => {
    for (const { id } of [both.customer, both.artisan]) {
      const person = { _id: id, email: null, phone: null } as never;
      for (const [collection, rows] of Object.entries(ROWS_OF)) {
        const left = (await rows(person)) as Record<string, unknown>[];
        if (REGISTRY[collection]?.erases === "rows") expect(left, collection).toEqual([]);
        if (REGISTRY[collection]?.erases !== "fields") continue;
        for (const row of left) {
          const fields = fieldsMarked(collection, "given", "hidden").filter((field) => isHis(collection, field, row, id));
          for (const field of fields) expect([collection, field, isEmpty(row[field])]).toEqual([collection, field, true]);
        }
      }
    }
  });

  it("again, or begun and broken off anywhere, ends the same; it is on the list once, and frees the address for a new account", async () => {
    const { customer } = both;
    await erasePerson(customer.id, businessNow());
    await ErasedPeople.updateOne({ _id: customer.id }, { $set: { doneAt: null } });
    await sweepErasures();
    expect(await leftOf(customer, dataDir)).toEqual([]);
    expect(await ErasedPeople.findOne({ _id: customer.id }).lean()).toMatchObject({ doneAt: expect.any(Number) });
    expect(await registerPerson(registration({ identifier: identifierOf(customer.email) }))).toMatchObject({ ok: true });
  });

  it("that has begun and broken off can no longer be taken back", async () => {
    const customer = await createCustomer();
    const token = await close(customer);
    await beginErasure(customer, businessNow());
    expect(await keepAccount(token)).toEqual({ ok: false, code: "link_expired" });
    await sweepErasures();
    expect((await findPersonRow(customer))?.erasedAt).toBeDefined();
  });

  it("waits a day more when something turned up meanwhile, and erases nobody who took the account back", async () => {
    const customer = await createCustomer();
    const shop = await openTestShop();
    await close(customer);
    const booking = await ordered(shop, customer);
    await Bookings.updateOne({ _id: booking._id }, { $set: { state: "confirmed", dueAt: businessNow() + GRACE * 3 } });
    till.pass(GRACE + 1);
    await sweepErasures();
    expect((await findPersonRow(customer))?.closing?.eraseAt).toBeGreaterThan(businessNow());
    await Bookings.updateOne({ _id: booking._id }, { $set: { state: "released", dueAt: null } });
    till.pass(days(1) + 1);
    await sweepErasures();
    expect(await People.findOne({ _id: customer }).lean()).toMatchObject({ name: "", erasedAt: expect.any(Number) });
    expect((await People.findOne({ _id: shop.artisan }).lean())?.erasedAt).toBeUndefined();
  });
});

/** Whether a field of a row with two sides is about this one. */
const isHis = (collection: string, field: string, row: Record<string, unknown>, id: string): boolean =>
  collection === "reviews" ? (row.customer === id) === (field !== "reply") : collection === "bookings" ? row.customer === id : true;

it("taking an account back in the very moment it is erased gives the whole account or none of it", async () => {
  for (let round = 0; round < times(8, 200); round += 1) {
    const customer = await createCustomer();
    const token = await close(customer);
    till.pass(GRACE + 1);
    const [kept] = await Promise.all([new Promise((resolve) => setTimeout(resolve, round)).then(() => keepAccount(token)), sweepErasures()]);
    await sweepErasures();
    const row = await findPersonRow(customer);
    expect([kept.ok, row?.name, row?.closing, row?.erasedAt !== undefined, await isOnErasedList(customer)]).toEqual(kept.ok ? [true, "Ananya Mehta", undefined, false, false] : [false, "", undefined, true, true]);
  }
});

const EMPTY = new Set<unknown>(["", null, undefined, 0]);
const FORMER = ["Former artisan", "पूर्व कारीगर"];

/** Whether a value says nothing: empty, a list of nothing, or what stands for a name. */
function isEmpty(value: unknown): boolean {
  if (EMPTY.has(value)) return true;
  if (typeof value === "string") return FORMER.includes(value) || value.startsWith("former-");
  return typeof value === "object" && value !== null && Object.entries(value).every(([name, inner]) => name === "area" || isEmpty(inner));
}
