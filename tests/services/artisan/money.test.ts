import { beforeAll, describe, expect, it } from "vitest";
import { localGateway, startPayments } from "~/adapters/payments/index.server";
import { priceForArtisan } from "~/domain/artisan/price-for-artisan";
import type { Account, JournalEntry } from "~/domain/ledger/entry";
import { addEntry, noBalances } from "~/domain/ledger/fold";
import type { PageCursor } from "~/domain/page-cursor";
import { sumFor } from "~/domain/pricing/line-item";
import { monthsLater, type Tier } from "~/domain/pricing/rates";
import { days, hours, minutes, type Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { Artisans, findArtisan } from "~/models/artisan.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { listEarnings } from "~/services/artisan/list-earnings.server";
import { previewPrice } from "~/services/artisan/preview-price.server";
import { sumMoney } from "~/services/artisan/sum-money.server";
import { openBooking } from "~/services/admin/open-booking.server";
import { quoteDraft } from "~/services/booking/quote-draft.server";
import { businessNow, setClock } from "~/services/clock/business-now.server";
import { listArtisanBookings } from "~/services/booking/list-artisan-bookings.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { relayDue } from "~/services/relay/relay.server";
import { useDatabase } from "../../support/database";
import { createCustomer, draftFor, openTestShop, ordered, type Shop } from "../../support/shop";

useDatabase();
beforeAll(() => startPayments({ env: {}, local: true, now: businessNow }));

/** Orders, pays by the local gateway and lets everything follow. */
async function paid(shop: Shop) {
  const booking = await ordered(shop, await createCustomer());
  await pay(booking);
  return booking;
}

async function pay(booking: BookingRow): Promise<void> {
  const opened = await openPayment({ booking, now: businessNow() });
  if (!opened.ok || !opened.payment.order) throw new Error("no order");
  await (await localGateway())?.playOutcome(opened.payment.order, { outcome: "drop" });
  await reconcileOrder(opened.payment._id, businessNow());
  await relayDue();
}

const addEntries = (journal: readonly JournalEntry[]) => journal.reduce(addEntry, noBalances());

/** Lets everything follow that is due by now. */
async function settle(): Promise<void> {
  await relayDue();
  await releaseDue(businessNow());
  await relayDue();
}

const moneyOf = ({ artisan }: Shop) => sumMoney({ artisan, now: businessNow() });

describe("an artisan's money", () => {
  it("is what the price form showed: expected once agreed and until the customer had two days to object, then earned to the paisa (A026)", async () => {
    const shop = await openTestShop({ profile: { mode: "request", tier: "starter" }, service: { unitPrice: 123457 } });
    const profile = await findArtisan(shop.artisan);
    if (!profile) throw new Error("no shop");
    const shown = priceForArtisan({ ...shop.service, tier: profile.tier, joinedAt: profile.joinedAt }, businessNow());
    expect(shown.commission + shown.tax + shown.receive).toBe(123457);

    const { _id: id, start } = await paid(shop);
    expect(await moneyOf(shop)).toMatchObject({ expected: 0, earned: 0 });
    const { requests } = await listArtisanBookings({ artisan: shop.artisan, now: businessNow() });
    expect(await describeBookings(requests, "en")).toMatchObject([{ id, customer: "Ananya", receive: shown.receive, phone: null, pin: "313001" }]);

    expect((await moveBooking({ id, event: "accept", actor: "artisan", person: shop.artisan })).ok).toBe(true);
    expect(await moneyOf(shop)).toMatchObject({ expected: shown.receive, earned: 0 });
    const { visits } = await listArtisanBookings({ artisan: shop.artisan, now: businessNow() });
    expect(await describeBookings(visits, "hi")).toMatchObject([{ phone: "+919876543210", title: "आपके घर पर मिट्टी का काम" }]);

    setClock({ demo: start + hours(2) - Date.now() });
    expect((await moveBooking({ id, event: "complete", actor: "artisan", person: shop.artisan })).ok).toBe(true);
    await settle();
    expect(await moneyOf(shop)).toMatchObject({ expected: shown.receive, earned: 0, visitsThisMonth: 1 });
    setClock({ demo: start + hours(51) - Date.now() });
    await settle();
    expect(await moneyOf(shop)).toMatchObject({ expected: 0, earned: shown.receive, earnedThisMonth: shown.receive, visitsThisMonth: 1 });
    const posted = (await findJournalOfBooking(id)).flatMap(({ lines }) => lines);
    const onAccount = (account: string) => -posted.filter((line) => line.account === account).reduce((sum, { amount }) => sum + amount, 0);
    expect([onAccount("artisan_payable"), onAccount("commission"), onAccount("tax_payable")]).toEqual([shown.receive, shown.commission, shown.tax]);
    expect((await findPaymentOfBooking(id))?.captured).toBe(123457);
  });

  const now = Date.now();
  const settled = now - days(300);
  const freeEndsSoon = monthsLater(now, -3) + minutes(5);
  const cases: [tier: Tier, then: Tier, percent: number, joinedAt: Millis][] = [
    ["starter", "starter", 0, freeEndsSoon],
    ["starter", "premium", 15, settled],
    ["professional", "starter", 10, settled],
    ["premium", "professional", 7, settled],
  ];
  it.each(cases)("of a %s, who is %s when the booking is paid, is what stood beside the price when it was made: all but %i% (A064)", async (tier, then, percent, joinedAt) => {
    setClock({ demo: 0 });
    const unitPrice = 234567;
    const shop = await openTestShop({ profile: { tier, joinedAt }, service: { unitPrice } });
    const commission = Math.floor((unitPrice * percent) / 100);
    const receive = unitPrice - Math.floor((unitPrice * percent * 118) / 10_000);
    const form = await previewPrice({ artisan: shop.artisan, price: "2345.67", priceType: "fixed", now: businessNow() });
    expect(form).toMatchObject({ commission, receive, commissionBps: percent * 100 });
    const booking = await ordered(shop, await createCustomer());

    await Artisans.updateOne({ _id: shop.artisan }, { $set: { tier: then } }).exec();
    setClock({ demo: minutes(10) });
    await pay(booking);
    const later = await previewPrice({ artisan: shop.artisan, price: "2345.67", priceType: "fixed", now: businessNow() });
    expect(later?.receive).not.toBe(receive);
    expect((await quoteDraft({ draft: draftFor(shop), now: businessNow() }))?.items).toContainEqual(expect.objectContaining({ code: "earning", amount: later?.receive }));

    setClock({ demo: booking.start + hours(2) - Date.now() });
    expect((await moveBooking({ id: booking._id, event: "complete", actor: "artisan", person: shop.artisan })).ok).toBe(true);
    await settle();
    setClock({ demo: booking.start + hours(51) - Date.now() });
    await settle();
    const office = await openBooking(booking._id, { now: businessNow(), contact: false });
    const [line] = await describeBookings((await listEarnings({ artisan: shop.artisan, now: businessNow() })).rows, "en");
    const on = (account: Account): number => 0 - addEntries(office?.journal ?? [])[account];
    expect([line?.receive, sumFor(office?.booking.items ?? [], "artisan"), on("artisan_payable"), on("commission"), (await moneyOf(shop)).earned]).toEqual([receive, receive, receive, commission, receive]);
    setClock({ demo: 0 });
  });

  it("is expected while the work that posts it has not been done yet", async () => {
    setClock({ demo: 0 });
    const shop = await openTestShop();
    const { _id: id, start } = await paid(shop);
    const { expected } = await moneyOf(shop);
    setClock({ demo: start + hours(60) - Date.now() });
    expect(await moneyOf(shop)).toMatchObject({ expected, earned: 0 });
    expect((await listEarnings({ artisan: shop.artisan, now: businessNow() })).rows).toMatchObject([{ _id: id, state: "completed" }]);
  });

  it("lists what a late cancellation left him and nothing of what went back", async () => {
    setClock({ demo: 0 });
    const shop = await openTestShop({ profile: { policy: "moderate" } });
    const booking = await paid(shop);
    setClock({ demo: booking.start - hours(30) - Date.now() });
    expect((await moveBooking({ id: booking._id, event: "cancel", actor: "customer", person: booking.customer })).ok).toBe(true);
    await settle();
    const { rows } = await listEarnings({ artisan: shop.artisan, now: businessNow() });
    const [line] = await describeBookings(rows, "en");
    const kept = (await findJournalOfBooking(booking._id)).flatMap(({ lines }) => lines).find(({ account }) => account === "artisan_payable");
    expect(line).toMatchObject({ state: "cancelled", receive: -(kept?.amount ?? 0), phone: null });
    expect(await moneyOf(shop)).toMatchObject({ expected: 0, earned: line?.receive });
  });

  it("is listed page by page, each booking once, though several began at one moment", async () => {
    setClock({ demo: 0 });
    const shop = await openTestShop();
    const { _id, reference, ...row } = await ordered(shop, await createCustomer());
    const copies = Array.from({ length: 23 }, (_, index) => ({ ...row, _id: `copy-${String(index).padStart(20, "0")}`, reference: `${reference}-${index}`, state: "cancelled" as const, dueAt: null }));
    await Bookings.insertMany(copies);
    for (const page of [async (before: PageCursor | null) => listEarnings({ artisan: shop.artisan, now: businessNow(), before }), async (before: PageCursor | null) => listArtisanBookings({ artisan: shop.artisan, now: businessNow(), before }).then(({ past, older }) => ({ rows: past, older }))]) {
      const first = await page(null);
      const second = await page(first.older);
      expect([first.rows.length, second.rows.length, second.older]).toEqual([20, 3, null]);
      expect(new Set([...first.rows, ...second.rows].map((one) => one._id)).size).toBe(23);
    }
  });

  it("is nobody else's", async () => {
    const shop = await openTestShop();
    const { months, ...sums } = await moneyOf(shop);
    expect(sums).toEqual({ expected: 0, earned: 0, earnedThisMonth: 0, visitsThisMonth: 0 });
    expect(months.map(({ earned }) => earned)).toEqual([0, 0, 0, 0, 0, 0]);
    expect((await listEarnings({ artisan: shop.artisan, now: businessNow() })).rows).toEqual([]);
  });
});
