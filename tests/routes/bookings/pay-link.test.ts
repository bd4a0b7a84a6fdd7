import { describe, expect, it } from "vitest";
import { Bookings, findBooking } from "~/models/booking.server";
import { endPayLink } from "~/models/pay-link.server";
import { findPaymentOfBooking, Payments } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { paths } from "~/paths";
import { askForLink, bookingOf, codeOn, createCustomer, goesTo, hold, look, openTestShop, pay, payFrom, receiptsOf, useMarket } from "./market";

const market = useMarket();

/** The letters that somebody got. */
const letters = async (person: string) => (await (await fetch(`${market.site.url}/dev/inbox.json?to=${person.toLowerCase()}@test.example`)).json()) as { template: string; text: string }[];

describe("a link that somebody else pays by", () => {
  /** A held booking of a customer, and the link to it. */
  async function linked(words: Record<string, string> = {}) {
    const person = await createCustomer();
    const customer = await market.browser(person);
    const booking = await hold(customer, await openTestShop(), {}, words);
    return { person, customer, booking, link: await askForLink(customer, booking), stranger: await market.browser() };
  }

  it("is sent by WhatsApp or copied, and asked for twice it is one", async () => {
    const { customer, booking, link } = await linked();
    expect(link).not.toBe("");
    expect((await look(customer, `${booking}/payment`)).html).toContain(`href="${booking}/pay-link"`);
    const { html } = await look(customer, `${booking}/pay-link`);
    const address = market.site.url + link;
    expect(html).toContain(`>${address}</b>`);
    expect(html).toMatch(new RegExp(`href="https://wa\\.me/\\?text=[^"]*${encodeURIComponent(address)}"`));
    expect(await Promise.all([askForLink(customer, booking), askForLink(customer, booking)])).toEqual([link, link]);
  });

  it("shows service, amount, until when and a first name, and nothing else of anybody", async () => {
    const { person, booking, link, stranger } = await linked();
    const row = await findBooking(bookingOf(booking));
    const answer = await stranger.get(link);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const html = await answer.text();
    for (const word of ["Pottery at your home", "1,000", "Ananya", "Pay by", "to whoever paid", '<meta name="robots" content="noindex"/>']) expect(html).toContain(word);
    const hindi = await (await stranger.get(`/hi${link}`)).text();
    for (const word of ["आपके घर पर मिट्टी का काम", "Ananya जी", "जिसने चुकाया"]) expect(hindi).toContain(word);
    const secrets = [person, row?._id, row?.reference, row?.artisan, "Mehta", `${person.toLowerCase()}@test.example`, "98765", "43210", "Ambamata", "water tank", "Second floor", "313001", "Ramesh", "Kumhar"];
    for (const page of [html, hindi]) for (const secret of secrets) expect([secret, page.includes(secret ?? "")]).toEqual([secret, false]);
  });

  it("is paid without an account: the payer is thanked and told nothing more, the customer sees his booking paid", async () => {
    const { person, customer, booking, link, stranger } = await linked();
    const back = goesTo(await payFrom(stranger, link, "succeed"));
    expect(back).toContain(`${link}/return?`);
    expect(goesTo(await stranger.get(back))).toBe(link);
    const paid = await look(stranger, link);
    expect([paid.status, paid.state]).toEqual([200, "paid"]);
    expect(paid.html).toContain("Thank you");
    expect(paid.html).not.toContain("Ananya");
    expect(paid.html).not.toContain("<form method=\"post\" action");
    const seen = await look(customer, booking);
    expect(seen.state).toBe("confirmed");
    expect([seen.html.includes("Somebody else paid ₹1,000.00 by UPI, by your link."), seen.html.includes("You paid")]).toEqual([true, false]);
    await market.site.idle();
    const receipt = (await look(customer, `${booking}/receipt`)).html;
    for (const word of ["Somebody else, by the customer’s link", "What goes back goes to whoever paid"]) expect(receipt).toContain(word);
    expect((await letters(person)).map(({ text }) => text.includes("Somebody else paid, by the link that you sent."))).toContain(true);
  });

  it("of which money goes back says so, and how far it has come, to whoever paid; the customer reads that it goes there", async () => {
    const { person, customer, booking, link, stranger } = await linked();
    await stranger.get(goesTo(await payFrom(stranger, link, "succeed")));
    await market.site.idle();
    const asked = (await look(customer, `${booking}/cancellation`)).html;
    expect([asked.includes("Goes back to whoever paid"), asked.includes("You get back")]).toEqual([true, false]);
    await customer.submit(`${booking}/cancellation`, {});
    await market.site.idle();
    const payment = await findPaymentOfBooking(bookingOf(booking));
    await Payments.updateOne({ _id: payment?._id ?? "" }, { $set: { "moves.0.state": "sent" } }).exec();
    expect(await look(stranger, link)).toMatchObject({ state: "back", html: expect.stringContaining("₹1,000.00 is on its way back to whoever paid, the same way. It was asked for on") });
    await Payments.updateOne({ _id: payment?._id ?? "" }, { $set: { "moves.0.state": "processed" } }).exec();
    const gone = await look(stranger, link);
    for (const word of ["Money went back", "₹1,000.00 was sent back to whoever paid, the same way, on", payment?.moves[0]?.bankReference ?? "no number"]) expect(gone.html).toContain(word);
    const seen = (await look(customer, booking)).html;
    expect([seen.includes("Goes back to whoever paid"), seen.includes("Comes back to you"), seen.includes("your bank")]).toEqual([true, false, false]);
    const told = (await letters(person)).map(({ text }) => text).filter((text) => text.includes("What goes back goes to them, not to you."));
    expect(told.length).toBeGreaterThanOrEqual(1);
  });

  it("has the same code as the customer, who sees his booking paid by it", async () => {
    const { customer, booking, link, stranger } = await linked();
    const { id } = await codeOn(stranger, link);
    expect(id).toBe((await codeOn(customer, `${booking}/payment`)).id);
    await stranger.submit(paths.devPayment({ payment: id }), { outcome: "succeed" });
    await market.site.idle();
    expect((await look(stranger, link)).state).toBe("paid");
    expect(await look(customer, booking)).toMatchObject({ state: "confirmed", html: expect.stringContaining("₹1,000.00 was paid by UPI, by you or by your link.") });
  });

  it("and by the customer at the same moment is one payment, and one that goes back", async () => {
    const { customer, booking, link, stranger } = await linked();
    const [bank, alsoBank] = await Promise.all([customer.toBank(`${booking}/payment`), stranger.toBank(link)]);
    const own = goesTo(await customer.submit(goesTo(bank), { outcome: "drop" }));
    const other = goesTo(await stranger.submit(goesTo(alsoBank), { outcome: "drop" }));
    expect([own.startsWith("/payments/return?"), other.startsWith(`${link}/return?`)]).toEqual([true, true]);
    await Promise.all([customer.get(own), stranger.get(other)]);
    await market.site.idle();
    expect(await receiptsOf(booking)).toEqual(["kept", "surplus"]);
    expect((await look(stranger, link)).state).toBe("paid");
    expect((await look(customer, booking)).state).toBe("confirmed");
    expect(await market.site.problems()).toEqual([]);
  });

  it("says that the bank is asked, or that it did not go through, and can be paid then", async () => {
    const { link, stranger } = await linked();
    expect(goesTo(await stranger.get(goesTo(await payFrom(stranger, link, "fail"))))).toBe(link);
    expect(await look(stranger, link)).toMatchObject({ state: "failed", html: expect.stringContaining("did not go through") });
    expect(goesTo(await stranger.get(goesTo(await payFrom(stranger, link, "never"))))).toBe(link);
    const asked = await look(stranger, link);
    expect([asked.state, asked.html.includes("We are asking the bank"), asked.html.includes("is still with the bank"), asked.html.includes(`action="${link}/check"`)]).toEqual(["confirming", true, true, true]);
    expect(goesTo(await stranger.submit(`${link}/check`, {}, { from: link }))).toBe(link);
    expect((await look(stranger, link)).html).toContain("It has not decided yet");
    await stranger.get(goesTo(await payFrom(stranger, link, "succeed")));
    expect((await look(stranger, link)).state).toBe("paid");
  });

  it("is withdrawn by the customer for good; a new one is another", async () => {
    const { customer, booking, link, stranger } = await linked();
    expect((await customer.submit(`${booking}/pay-link/withdrawal`, {})).status).toBe(303);
    const over = await look(stranger, link);
    expect([over.status, over.state]).toEqual([410, "over"]);
    for (const word of ["Pottery", "Ananya", "1,000", "<form method=\"post\" action"]) expect([word, over.html.includes(word)]).toEqual([word, false]);
    const [next = "", same] = await Promise.all([askForLink(customer, booking), askForLink(customer, booking)]);
    expect(same).toBe(next);
    expect([next === link, (await look(stranger, next)).status, (await look(stranger, link)).status]).toEqual([false, 200, 410]);
  });

  it("is over when the time is given up, was not paid for, or its artisan is away; of a cancelled booking it says that money goes back", async () => {
    const [released, late, away, cancelled] = await Promise.all([linked(), linked(), linked(), linked()]);
    await released.customer.submit(`${released.booking}/release`, {});
    await Bookings.updateOne({ _id: bookingOf(late.booking) }, { $set: { dueAt: Date.now() - 1 } }).exec();
    await People.updateOne({ _id: (await findBooking(bookingOf(away.booking)))?.artisan ?? "" }, { $set: { suspended: true } }).exec();
    for (const { stranger, link } of [released, late, away]) expect((await look(stranger, link)).status).toBe(410);
    expect(goesTo(await late.customer.submit(`${late.booking}/pay-link`, {}, { from: paths.signOut() }))).toBe(late.booking);
    await pay(market, cancelled.booking);
    await cancelled.customer.submit(`${cancelled.booking}/cancellation`, {});
    await market.site.idle();
    expect(await look(cancelled.stranger, cancelled.link)).toMatchObject({ status: 200, state: "back", html: expect.stringContaining("to whoever paid") });
  });

  it("nobody guesses: tries are counted by network, and whoever has a link that works is never refused", async () => {
    const { link, stranger } = await linked();
    const wrong = [`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`, "/pay/nothing", `/pay/${"A".repeat(44)}`];
    for (const path of wrong) expect([path, (await look(stranger, path)).status]).toEqual([path, 410]);
    const statuses: number[] = [];
    for (let count = 0; count < 121; count += 1) statuses.push((await stranger.get("/pay/nothing")).status);
    expect(new Set(statuses)).toEqual(new Set([410, 429]));
    expect((await look(stranger, link)).status).toBe(200);
  });

  it("is not made without end", async () => {
    const { customer, booking, person } = await linked();
    const statuses: number[] = [];
    for (let count = 0; count < 41; count += 1) {
      await endPayLink(bookingOf(booking), person);
      statuses.push((await customer.submit(`${booking}/pay-link`, {}, { from: paths.signOut() })).status);
    }
    expect(new Set(statuses)).toEqual(new Set([303, 429]));
  });
});
