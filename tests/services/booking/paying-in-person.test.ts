import { beforeEach, describe, expect, it } from "vitest";
import { localGateway } from "~/adapters/payments/index.server";
import { days, hours, minutes } from "~/domain/time/instant";
import { splitOf } from "~/domain/pricing/split";
import { Bookings, findBooking, type BookingRow } from "~/models/booking.server";
import { findDebt } from "~/models/debt.server";
import { Deliveries, type Delivery } from "~/models/delivery.server";
import { readHolds } from "~/models/hold.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { Payees } from "~/models/payee.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { sumDebts } from "~/services/artisan/sum-debts.server";
import { sumMoney } from "~/services/artisan/sum-money.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { placeBooking } from "~/services/booking/place-booking.server";
import { sweepBookings } from "~/services/booking/sweep-bookings.server";
import { businessNow, setClock } from "~/services/clock/business-now.server";
import { canReceive } from "~/services/payment/can-receive.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { verifyPaidBookings } from "~/services/payment/verify-paid-bookings.server";
import { relayDue } from "~/services/relay/relay.server";
import { useDatabase } from "../../support/database";
import { createCustomer, dayAhead, draftFor, openTestShop, order, ordered, type Shop } from "../../support/shop";

useDatabase();
beforeEach(() => setClock({ demo: 0 }));

/** An artisan whose linked account is not active (yet, or any more). */
async function openUnpaidShop(mode: "instant" | "request" = "instant"): Promise<Shop> {
  const shop = await openTestShop({ profile: { mode } });
  await Payees.updateOne({ _id: shop.artisan }, { $set: { state: "needs_more" } }).exec();
  return shop;
}

const act = (booking: BookingRow, actor: "customer" | "artisan", event: "accept" | "decline" | "cancel" | "complete" | "confirm", reason?: string) =>
  moveBooking({ id: booking._id, event, actor, person: booking[actor], ...(reason ? { reason } : {}) });
const stateOf = async ({ _id }: BookingRow) => (await findBooking(_id))?.state;
const served = async (booking: BookingRow) => {
  setClock({ demo: booking.end + minutes(5) - Date.now() });
  expect((await act(booking, "artisan", "complete")).ok).toBe(true);
  await relayDue();
};
const lettersOf = (booking: string) => Deliveries.find({ key: { $regex: `^${booking}:` } }).lean<Delivery[]>().exec();
const allAgree = async () => {
  expect(await verifyLedger()).toMatchObject({ ok: true, problems: [] });
  expect(await verifyPaidBookings()).toMatchObject({ ok: true, problems: [] });
  expect(await verifyCalendar()).toMatchObject({ ok: true, problems: [] });
};

describe("how a visit is paid", () => {
  it("is online while the artisan's account is active, in person else, at the same price", async () => {
    const [active, other] = [await openTestShop(), await openUnpaidShop()];
    expect([await canReceive(active.artisan), await canReceive(other.artisan), await canReceive("nobody")]).toEqual([true, false, false]);
    const [online, inPerson] = [await ordered(active, await createCustomer()), await ordered(other, await createCustomer())];
    expect([online.pays, online.state]).toEqual(["online", "awaiting_payment"]);
    expect([inPerson.pays, inPerson.state]).toEqual(["in_person", "confirmed"]);
    expect([inPerson.total, inPerson.items]).toEqual([online.total, online.items]);
  });

  it("stays as it was when the account becomes active afterwards, and no order is ever opened for it", async () => {
    const shop = await openUnpaidShop();
    const booking = await ordered(shop, await createCustomer());
    await Payees.updateOne({ _id: shop.artisan }, { $set: { state: "active" } }).exec();
    expect(await openPayment({ booking, now: businessNow() })).toEqual({ ok: false, code: "pay_in_person_only" });
    expect(await findPaymentOfBooking(booking._id)).toBeNull();
  });

  it("is asked again when it changed while somebody looked", async () => {
    const shop = await openUnpaidShop();
    const customer = await createCustomer();
    expect(await placeBooking({ draft: draftFor(shop), customer, total: 100_000, pays: "online" })).toEqual({ ok: false, code: "payment_changed" });
    expect(await Bookings.countDocuments({ customer })).toBe(0);
  });
});

describe("ordering a visit that is paid in person", () => {
  it("is one press: a request waits for its answer, an instant booking holds its time for good", async () => {
    const request = await ordered(await openUnpaidShop("request"), await createCustomer());
    expect([request.state, request.dueAt, request.history.map(({ event }) => event)]).toEqual(["requested", (request.history[1]?.at ?? 0) + hours(24), ["place", "promise"]]);
    const instant = await ordered(await openUnpaidShop(), await createCustomer());
    setClock({ demo: minutes(20) });
    await sweepBookings();
    expect(await stateOf(instant)).toBe("confirmed");
    await relayDue();
    await allAgree();
  });

  it("sent twice at once makes one", async () => {
    const shop = await openUnpaidShop();
    const customer = await createCustomer();
    const draft = draftFor(shop);
    const answers = await Promise.all(Array.from({ length: 4 }, () => order(draft, customer)));
    expect(answers.map((answer) => answer.ok && [answer.booking._id, answer.booking.state])).toEqual(Array.from({ length: 4 }, () => [draft._id, "confirmed"]));
    expect((await findBooking(draft._id))?.history).toHaveLength(2);
    await relayDue();
    expect((await lettersOf(draft._id)).map(({ template }) => template).sort()).toEqual(["booking_confirmed", "new_booking"]);
  });

  it("is finished by the same form when its process died in between, and lapses when nobody sends it again", async () => {
    const shop = await openUnpaidShop();
    const customer = await createCustomer();
    const draft = draftFor(shop);
    const cutOff = { state: "awaiting_payment", dueAt: businessNow() + minutes(15), version: 1 } as const;
    const unfinish = async (id: string) => {
      const row = await findBooking(id);
      await Bookings.updateOne({ _id: id }, { $set: { ...cutOff, outbox: [], history: row?.history.slice(0, 1) ?? [] } }).exec();
    };
    await order(draft, customer);
    await unfinish(draft._id);
    expect(await order(draft, customer)).toMatchObject({ ok: true, booking: { state: "confirmed" } });
    await unfinish(draft._id);
    setClock({ demo: minutes(16) });
    await sweepBookings();
    await relayDue();
    expect((await findBooking(draft._id))?.state).toBe("expired");
    expect((await readHolds(customer)).holds).toEqual([]);
  });

  it("needs an address or number that is proved", async () => {
    const shop = await openUnpaidShop();
    const customer = await createCustomer();
    await People.updateOne({ _id: customer }, { $set: { emailVerifiedAt: null } }).exec();
    expect(await order(draftFor(shop), customer)).toEqual({ ok: false, code: "contact_not_proved" });
    await People.updateOne({ _id: customer }, { $set: { phoneVerifiedAt: 1 } }).exec();
    expect((await order(draftFor(shop), customer)).ok).toBe(true);
  });

  it("is bounded: three may lie before one customer, also when five are sent at once, and one more when one is over", async () => {
    const customer = await createCustomer();
    const shops = await Promise.all(Array.from({ length: 5 }, () => openUnpaidShop()));
    const answers = await Promise.all(shops.map((shop) => order(draftFor(shop), customer)));
    expect(answers.map((answer) => (answer.ok ? "placed" : answer.code)).sort()).toEqual(["placed", "placed", "placed", "too_many_promised", "too_many_promised"]);
    await relayDue();
    setClock({ demo: days(2) });
    const late = await openUnpaidShop();
    expect(await order(draftFor(late, { day: dayAhead(9) }), customer)).toEqual({ ok: false, code: "too_many_promised" });
    const [first] = answers.flatMap((answer) => (answer.ok ? [answer.booking] : []));
    if (!first) throw new Error("nothing was placed");
    await served(first);
    expect((await order(draftFor(late, { day: dayAhead(9) }), customer)).ok).toBe(true);
  });
});

describe("whatever ends a visit that is paid in person", () => {
  it("moves no money and shows none: cancelled by either side, declined, unanswered", async () => {
    const ends = [
      async (booking: BookingRow) => void (await act(booking, "customer", "cancel")),
      async (booking: BookingRow) => void (await act(booking, "artisan", "decline", "not_free")),
      async () => {
        setClock({ demo: hours(25) });
        await sweepBookings();
      },
      async (booking: BookingRow) => {
        await act(booking, "artisan", "accept");
        await act(booking, "artisan", "cancel", "not_free");
      },
    ];
    const states: (string | undefined)[] = [];
    for (const end of ends) {
      setClock({ demo: 0 });
      const customer = await createCustomer();
      const booking = await ordered(await openUnpaidShop("request"), customer);
      await end(booking);
      await relayDue();
      const after = await findBooking(booking._id);
      states.push(after?.state);
      expect(after?.refund).toBeNull();
      expect([await findPaymentOfBooking(booking._id), await findJournalOfBooking(booking._id), await findDebt(booking.artisan)]).toEqual([null, [], null]);
      expect((await readHolds(customer)).holds).toEqual([]);
      const letters = await lettersOf(booking._id);
      expect(letters.length).toBeGreaterThanOrEqual(3);
      expect(letters.map(({ text }) => text).join("\n")).not.toMatch(/has paid|have paid and|comes back the way|gets everything back|money went back/);
    }
    expect(states).toEqual(["cancelled", "declined", "unanswered", "cancelled"]);
    await allAgree();
  });
});

describe("a visit that was paid in person and is done", () => {
  it("owes our commission and the tax on it, once, however often it is told", async () => {
    const shop = await openUnpaidShop();
    const booking = await ordered(shop, await createCustomer());
    await served(booking);
    const { platform, tax } = splitOf(booking.items);
    expect(platform).toBeGreaterThan(0);
    const owes = async () => [(await findJournalOfBooking(booking._id)).map(({ _id }) => _id), (await findDebt(shop.artisan))?.items.map(({ key, amount }) => ({ key, amount }))];
    const once = [[`commission_due:${booking._id}`], [{ key: `commission:${booking._id}`, amount: platform + tax }]];
    expect(await owes()).toEqual(once);
    await Bookings.updateOne({ _id: booking._id }, { $push: { outbox: { key: "again", lane: "money", kind: "owe", data: { at: businessNow() }, dueAt: 1, tries: 0, error: null } } }).exec();
    await relayDue();
    expect(await owes()).toEqual(once);
    expect(await act(booking, "customer", "confirm")).toEqual({ ok: false, code: "not_in_this_state" });
    await allAgree();
  });

  it("owes it when the clock closed it too", async () => {
    const booking = await ordered(await openUnpaidShop(), await createCustomer());
    setClock({ demo: booking.end + hours(49) - Date.now() });
    await sweepBookings();
    await relayDue();
    expect(await stateOf(booking)).toBe("completed");
    expect((await findDebt(booking.artisan))?.items).toHaveLength(1);
    await allAgree();
  });

  it("is kept from the artisan's next payout once his account is active, and his page says so", async () => {
    const shop = await openUnpaidShop();
    const first = await ordered(shop, await createCustomer());
    await served(first);
    const { platform, tax, artisan } = splitOf(first.items);
    expect(await sumDebts(shop.artisan)).toEqual({ commission: platform + tax, refunds: 0, kept: 0, left: platform + tax });
    expect(await sumMoney({ artisan: shop.artisan, now: businessNow() })).toMatchObject({ expected: 0, earned: 0 });

    await Payees.updateOne({ _id: shop.artisan }, { $set: { state: "active" } }).exec();
    const online = await ordered(shop, await createCustomer(), { day: dayAhead(3) });
    const opened = await openPayment({ booking: online, now: businessNow() });
    if (!opened.ok || !opened.payment.order) throw new Error("no order");
    await (await localGateway())?.playOutcome(opened.payment.order, { outcome: "drop" });
    await reconcileOrder(opened.payment._id, businessNow());
    await relayDue();
    await served(online);
    await act(online, "customer", "confirm");
    await relayDue();
    await releaseDue(businessNow());
    await relayDue();
    expect(await sumDebts(shop.artisan)).toEqual({ commission: platform + tax, refunds: 0, kept: platform + tax, left: 0 });
    expect(await sumMoney({ artisan: shop.artisan, now: businessNow() })).toMatchObject({ earned: artisan });
    await allAgree();
  });
});
