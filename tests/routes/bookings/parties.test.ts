import { describe, expect, it } from "vitest";
import type { BookingMode } from "~/domain/booking/states";
import { findBooking } from "~/models/booking.server";
import { findPayment, paymentIdOf, Payments } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { createCustomer, goesTo, hold, look, openTestShop, pay, read, useMarket } from "./market";

const market = useMarket();
const PRIVATE = ["14 Ambamata Scheme", "near the water tank", "98765\u00a043210", "+919876543210"];

/** A paid booking with both its parties at their browsers. */
async function paid(mode: BookingMode = "request", unitPrice = 100000) {
  const shop = await openTestShop({ profile: { mode }, service: { unitPrice } });
  await People.updateOne({ _id: shop.artisan }, { $set: { phone: `+9170${String(Date.now()).slice(-8)}` } }).exec();
  const person = await createCustomer();
  const customer = await market.browser(person);
  const artisan = await market.browser(shop.artisan);
  const booking = await hold(customer, shop);
  await pay(market, booking);
  return { shop, customer, artisan, booking };
}

describe("a request", () => {
  it("shows the artisan note, area and PIN before the answer, and house and phone after it", async () => {
    const { artisan, customer, booking } = await paid();
    for (const page of [booking, `${booking}/acceptance`, `${booking}/decline`]) {
      const before = await look(artisan, page);
      expect(before.status).toBe(200);
      for (const secret of PRIVATE) expect(before.html).not.toContain(secret);
    }
    const before = await look(artisan, booking);
    for (const known of ["Second floor, no lift.", "Udaipur", "313001", "You will receive", "₹882.00"]) expect(before.html).toContain(known);
    expect((await look(customer, booking)).html).not.toContain("tel:");
    expect(goesTo(await artisan.submit(`${booking}/acceptance`, {}))).toBe(booking);
    const after = await look(artisan, booking);
    expect(after.state).toBe("confirmed");
    for (const known of PRIVATE) expect(after.html).toContain(known);
    expect((await look(customer, booking)).html).toContain("tel:+9170");
  });

  it("accepted twice is accepted once, and an old page says that things changed", async () => {
    const { artisan, customer, booking } = await paid();
    const page = (await look(artisan, `${booking}/acceptance`)).html;
    const hidden = Object.fromEntries([...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
    expect((await artisan.post(`${booking}/acceptance`, hidden)).status).toBe(303);
    expect((await artisan.post(`${booking}/acceptance`, hidden)).status).toBe(303);
    expect((await look(artisan, booking)).version).toBe("3");
    expect(goesTo(await artisan.get(`${booking}/acceptance`))).toBe(booking);
    expect((await customer.submit(`${booking}/cancellation`, {})).status).toBe(303);
    expect(await read(await artisan.post(`${booking}/acceptance`, hidden))).toMatchObject({ status: 409, state: "cancelled" });
  });

  it("is declined with a reason only, which the customer reads beside his refund", async () => {
    const { artisan, customer, booking } = await paid();
    const wordless = await read(await artisan.submit(`${booking}/decline`, { words: "Sorry, friend" }));
    expect(wordless.status).toBe(422);
    expect(wordless.html).toContain("Sorry, friend");
    expect((await artisan.submit(`${booking}/decline`, { reason: "other", words: "My loom broke" })).status).toBe(303);
    await market.site.idle();
    const seen = await look(customer, booking);
    expect(seen.state).toBe("declined");
    for (const word of ["Something else", "My loom broke", "Comes back to you", "₹1,000.00", "Sent to your bank", "It was asked for on", "Bank number ARN"]) expect(seen.html).toContain(word);
  });

  it("tells customer and artisan the truth of its refund: frozen, on its way, refused, late, made again", async () => {
    const { artisan, customer, booking } = await paid();
    await artisan.submit(`${booking}/decline`, { reason: "too_far" });
    await market.site.idle();
    const _id = paymentIdOf(booking.split("/").pop() ?? "");
    const { moves = [], freezes = [] } = (await findPayment(_id)) ?? {};
    const [move] = moves;
    const frozen = { key: "d1", reason: "chargeback", at: Date.now() };
    const told: [string, object, readonly string[], readonly string[]][] = [
      ["frozen", { moves: [{ ...move, state: "frozen", settledAt: null, bankReference: null }], freezes: [frozen] }, ["goes back once this is settled", "You objected to the payment at your bank."], ["waits until this is settled"]],
      ["on its way", { moves: [{ ...move, state: "sent", settledAt: null, bankReference: null }], freezes: [] }, ["is on its way to your bank. It was asked for on"], ["₹1,000.00 goes back to"]],
      ["refused", { moves: [{ ...move, state: "failed" }], freezes: [] }, ["₹1,000.00 could not be sent", "we send it another way", "Write to us"], ["We send it another way"]],
      ["late", { moves: [{ ...move, state: "failed", at: 0, settledAt: 0 }], freezes: [] }, ["and are late"], ["have not sent it another way yet"]],
      ["made again", { moves: [{ ...move, state: "failed", at: 0, settledAt: 0 }, { ...move, key: "again", vendorKey: "again" }], freezes: [] }, ["Sent to your bank on", "The first try on"], ["₹1,000.00 went back to"]],
    ];
    for (const [state, change, toCustomer, toArtisan] of told) {
      await Payments.updateOne({ _id }, { $set: change }).exec();
      const [his, hers] = [(await look(artisan, booking)).html, (await look(customer, booking)).html];
      for (const words of toCustomer) expect(hers, state).toContain(words);
      for (const words of toArtisan) expect(his, state).toContain(words);
      if (state === "refused") expect(hers).toContain("How far it has come stands under");
      expect([hers.includes("is on its way to your bank"), hers.includes("Sent to your bank"), hers.includes("passes it on within minutes")], state).toEqual([state === "on its way", state === "made again", false]);
    }
    await Payments.updateOne({ _id }, { $set: { moves, freezes } }).exec();
  });

  it("is nobody else's business", async () => {
    const { booking, customer, artisan } = await paid();
    const stranger = await market.browser(await createCustomer());
    for (const page of ["", "/payment", "/acceptance", "/decline", "/completion", "/cancellation", "/review", "/receipt", "/release"]) expect((await stranger.get(`${booking}${page}`)).status).toBe(404);
    expect((await customer.get(`${booking}/acceptance`)).status).toBe(403);
    expect((await artisan.get(`${booking}/receipt`)).status).toBe(403);
    expect(goesTo(await (await market.browser()).get(booking))).toContain("/login?next=");
  });
});

describe("cancelling", () => {
  it("gives back what the page said before it was confirmed", async () => {
    const { customer, booking } = await paid("instant");
    expect((await look(customer, `${booking}/cancellation`)).html).toContain("₹1,000.00");
    expect((await customer.submit(`${booking}/cancellation`, {})).status).toBe(303);
    await market.site.idle();
    const row = await findBooking(booking.split("/").pop() ?? "");
    expect(row?.refund).toMatchObject({ amount: 100000 });
    expect((await look(customer, booking)).html).toContain("You cancelled this booking");
  });

  it("with another amount than the one now due asks again and changes nothing", async () => {
    const { customer, booking } = await paid("instant");
    const answer = await read(await customer.submit(`${booking}/cancellation`, { refund: "50000" }));
    expect(answer).toMatchObject({ status: 409, reason: "changed_meanwhile", state: "confirmed" });
    expect(answer.html).toContain("it was ₹500.00, it is now ₹1,000.00");
  });

  it("by the artisan needs a reason and gives everything back", async () => {
    const { artisan, customer, booking } = await paid("instant");
    expect((await artisan.submit(`${booking}/cancellation`, {})).status).toBe(422);
    expect((await artisan.submit(`${booking}/cancellation`, { reason: "not_free" })).status).toBe(303);
    await market.site.idle();
    const { html, state } = await look(customer, booking);
    expect(state).toBe("cancelled");
    expect(html).toContain("Ramesh cancelled this booking");
    expect(html).toContain("I am not free then");
  });
});
