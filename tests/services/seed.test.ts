import { beforeAll, describe, expect, it } from "vitest";
import { startPayments } from "~/adapters/payments/index.server";
import { BOOKING_STATES } from "~/domain/booking/states";
import { hours, minutes } from "~/domain/time/instant";
import { Artisans, findArtisanBySlug } from "~/models/artisan.server";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { Breaks } from "~/models/break.server";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import { stateOfPin } from "~/domain/place/gazetteer";
import { parseGstin } from "~/domain/tax-document/gstin";
import { DOCUMENT_KINDS } from "~/domain/tax-document/tax-document";
import { eachJournalEntry } from "~/models/journal-entry.server";
import { Payments } from "~/models/payment.server";
import { findPersonByIdentifier } from "~/models/person.server";
import { Reviews, type Review } from "~/models/review.server";
import { DEMO_APPEALING, DEMO_ARTISAN, DEMO_CUSTOMER, DEMO_OFFICE, DEMO_PASSWORD, DEMO_SUSPENDED, DEMO_WARNED } from "~/models/seed/demo/accounts";
import { dealDemo, type DemoRows } from "~/models/seed/demo/deal-demo";
import { seedDemo } from "~/models/seed/demo/seed-demo.server";
import { lastingSuspension, marksOf } from "~/domain/account/standing/standing";
import { findOpenAppeals, findStanding } from "~/models/standing.server";
import { findStaffByEmail } from "~/models/staff.server";
import { checkPassword } from "~/services/account/check-password.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { listArtisanBookings } from "~/services/booking/list-artisan-bookings.server";
import { listCustomerBookings } from "~/services/booking/list-customer-bookings.server";
import { businessNow } from "~/services/clock/business-now.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { verifyDocuments } from "~/services/tax-document/verify-documents.server";
import { reconcileBooks } from "~/services/money/reconcile-books.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { verifyPaidBookings } from "~/services/payment/verify-paid-bookings.server";
import { useDatabase } from "../support/database";

useDatabase();

const SIZE = { artisans: 48, bookings: 200 };
const now = businessNow();
let rows: DemoRows;

beforeAll(async () => {
  rows = await seedDemo({ ...SIZE, now });
});

const idOf = async (email: string): Promise<string> => (await findPersonByIdentifier({ kind: "email", email }))?._id ?? "";
const statesOf = (bookings: readonly BookingRow[]) => bookings.map(({ state }) => state);

describe("the demo database", () => {
  it("has as much as was asked for, and every state a booking can be in", async () => {
    expect(await Artisans.countDocuments({ listed: true })).toBe(SIZE.artisans);
    expect(await Bookings.countDocuments()).toBe(SIZE.bookings);
    for (const state of BOOKING_STATES) expect(await Bookings.countDocuments({ state }), state).toBeGreaterThan(0);
  });

  it("has three records of money that agree, and calendars that hold what the bookings say", async () => {
    expect(await verifyLedger()).toMatchObject({ ok: true, problems: [], totals: { payments: rows.bookings.filter(({ pays }) => pays === "online").length + rows.bookings.filter(({ balance }) => balance?.how === "online").length } });
    expect(await verifyPaidBookings()).toEqual({ ok: true, problems: [], bookings: SIZE.bookings });
    expect(await verifyCalendar()).toMatchObject({ ok: true, problems: [] });
  });

  it("has visits with a deposit, coming with their balance open, done with it paid in each way and not at all, and cancelled", async () => {
    const found = new Set(rows.bookings.filter(({ deposit }) => deposit !== undefined).map(({ state, balance }) => `${state} ${balance?.how ?? "open"}`));
    expect([...found]).toEqual(expect.arrayContaining(["confirmed open", "completed online", "completed in_person", "completed open", "cancelled open"]));
  });

  it("has a document for all that asks for one, numbered without a gap, and a seller behind each artisan", async () => {
    expect(await verifyDocuments()).toMatchObject({ ok: true, problems: [], documents: rows.documents.length });
    expect(new Set(rows.documents.map(({ kind }) => kind))).toEqual(new Set(DOCUMENT_KINDS));
    for (const { gstin, state, pin } of rows.sellers) expect([gstin === null || parseGstin(gstin) === gstin, stateOfPin(pin)]).toEqual([true, state]);
    expect(rows.sellers.filter(({ gstin }) => gstin !== null).length).toBeGreaterThan(SIZE.artisans / 5);
  });

  it("has told the marketplace everything that the gateway knows", async () => {
    startPayments({ env: {}, local: true, now: businessNow });
    const asked = rows.payments.filter(({ askAt, moves }) => askAt !== null || moves.some(({ kind }) => kind === "refund"));
    const answers = await Promise.all(asked.map(({ _id }) => reconcileOrder(_id, now)));
    expect(asked.length).toBeGreaterThan(20);
    expect(answers.filter((answer) => !answer.ok || answer.news > 0)).toEqual([]);
  });

  it("shows no difference between our books and the gateway's, asked by its port", async () => {
    const { looked, opened } = await reconcileBooks({ from: 0, now, within: minutes(1) });
    expect(looked).toBeGreaterThanOrEqual(await Payments.countDocuments({ order: { $exists: true } }));
    expect([opened, await Breaks.find({}).lean().exec()]).toEqual([0, []]);
  });

  it("leaves no work waiting", async () => {
    expect(await Bookings.countDocuments({ dueAt: { $lt: now } })).toBe(0);
    const waiting = { "outbox.dueAt": { $gte: 0 } };
    expect(await Promise.all([Bookings.countDocuments(waiting), Payments.countDocuments(waiting), Reviews.countDocuments(waiting), Artisans.countDocuments(waiting)])).toEqual([0, 0, 0, 0]);
  });

  it("tells of nothing that has not happened yet", async () => {
    const moments = rows.bookings.flatMap(({ history }) => history.map(({ at }) => at));
    expect(Math.max(...moments, ...rows.reviews.map(({ at, reply }) => reply?.at ?? at))).toBeLessThanOrEqual(now);
    for await (const { at } of eachJournalEntry()) expect(at).toBeLessThanOrEqual(now);
    for await (const { at } of eachGatewayPayment()) expect(at).toBeLessThanOrEqual(now);
  });

  it("has one review of a completed booking at most, and ratings that are the reviews counted", async () => {
    const reviews = await Reviews.find({}).lean<Review[]>().exec();
    const completed = new Set(rows.bookings.filter(({ state }) => state === "completed").map(({ _id }) => _id));
    expect(reviews).toHaveLength(SIZE.bookings * 0.6);
    expect(reviews.filter(({ _id }) => !completed.has(_id))).toEqual([]);
    for (const { _id, rating } of rows.artisans) {
      const stars = reviews.filter(({ artisan }) => artisan === _id).map((review) => review.stars);
      expect(rating).toEqual({ count: stars.length, sum: stars.reduce<number>((sum, each) => sum + each, 0) });
    }
  });
});

describe("the printed accounts", () => {
  it("sign in with the printed password, and nobody else can", async () => {
    const hashes = await Promise.all([DEMO_CUSTOMER, DEMO_ARTISAN].map(async (email) => (await findPersonByIdentifier({ kind: "email", email }))?.passwordHash ?? null));
    for (const { email } of DEMO_OFFICE) hashes.push((await findStaffByEmail(email))?.passwordHash ?? null);
    for (const hash of hashes) expect(await checkPassword(hash, DEMO_PASSWORD)).toEqual({ right: true, stale: false });
    expect((await findPersonByIdentifier({ kind: "email", email: "artisan12@kalasetu.demo" }))?.passwordHash).toBeNull();
  });

  it("have one customer warned, one suspended and one whose appeal waits, as lists and standings say alike", async () => {
    for (const [email, suspended, marks] of [[DEMO_WARNED, false, ["warned"]], [DEMO_SUSPENDED, true, ["warned"]], [DEMO_APPEALING, true, ["warned", "appeal"]]] as const) {
      const person = await findPersonByIdentifier({ kind: "email", email });
      expect(person).toMatchObject({ suspended, marks });
      const standing = await findStanding(person?._id ?? "");
      expect([lastingSuspension(standing) !== null, marksOf(standing)]).toEqual([suspended, marks]);
    }
    expect((await findOpenAppeals(10)).map(({ appealDueAt }) => (appealDueAt ?? 0) > now)).toEqual([true]);
  });

  it("show the artisan requests with different time left, visits to come, and a past with reviews", async () => {
    const artisan = await idOf(DEMO_ARTISAN);
    const { requests, visits, past, older } = await listArtisanBookings({ artisan, now });
    expect(requests).toHaveLength(3);
    const left = requests.map(({ dueAt }) => (dueAt ?? 0) - now);
    expect(left.every((time, index) => time > minutes(30) && time - (left[index - 1] ?? 0) > hours(1))).toBe(true);
    expect(visits.length).toBe(3);
    expect(visits.every(({ start }) => start > now)).toBe(true);
    expect(past).toHaveLength(20);
    expect(older).not.toBeNull();
    const profile = await findArtisanBySlug("ramesh-kumhar");
    expect(profile?._id).toBe(artisan);
    expect(profile?.rating.count).toBeGreaterThanOrEqual(24);
  });

  it("show the customer something of everything, one visit still to be reviewed, and money that came back", async () => {
    const customer = await idOf(DEMO_CUSTOMER);
    const { needsAction, upcoming, past } = await listCustomerBookings({ customer, now });
    expect(needsAction).toEqual([]);
    expect(statesOf(upcoming).sort()).toEqual(["confirmed", "confirmed", "requested"]);
    expect(statesOf(past).sort()).toEqual(["cancelled", "completed", "completed", "completed", "declined"]);
    expect(await Reviews.countDocuments({ customer })).toBe(2);
    expect(past.find(({ state }) => state === "cancelled")?.refund?.amount).toBeGreaterThan(0);
    expect(upcoming.some((booking) => booking.artisan === rows.artisans[0]?._id)).toBe(true);
  });
});

describe("dealing the demo", () => {
  it("gives the same rows for the same moment", () => {
    expect(dealDemo({ ...SIZE, now })).toEqual(rows);
  });

  it("finds room for every story on any day of the week and at any hour", () => {
    const counts = (moment: number) => {
      const states = statesOf(dealDemo({ ...SIZE, now: moment }).bookings);
      return BOOKING_STATES.map((state) => states.filter((each) => each === state).length);
    };
    const here = counts(now);
    for (const later of [hours(11), hours(24 * 3 + 5), hours(24 * 150 + 17)]) expect(counts(now + later)).toEqual(here);
  });
});
