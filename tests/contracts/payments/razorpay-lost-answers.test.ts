import { beforeEach, describe, expect, it } from "vitest";
import { GatewayRefused, GatewayUnavailable, type PaymentsPort } from "~/adapters/payments/port";
import { BANK, holderOf, useRazorpay } from "./razorpay-world";

const { world, paid, active, key, number, inAQuarterOfAnHour } = useRazorpay();
let port: PaymentsPort;

beforeEach(() => {
  port = world.open();
  world.razorpay.mishaps.length = 0;
});

/** The answer to the next such request is lost after the work was done; then the same is asked for again, by this process and by another. */
async function loseThenAskAgain<T extends { id: string }>(on: RegExp, ask: (port: PaymentsPort) => Promise<T>): Promise<T[]> {
  world.razorpay.mishaps.push({ on, mishap: "lost_answer" });
  await expect(ask(port)).rejects.toThrow(GatewayUnavailable);
  expect(world.razorpay.mishaps).toEqual([]);
  return [await ask(port), await ask(world.open())];
}

const oneOf = (made: { id: string }[], kept: Map<string, unknown>, before: number) => expect({ ids: new Set(made.map(({ id }) => id)).size, kept: kept.size - before }).toEqual({ ids: 1, kept: 1 });

describe("whose answer is lost is done once:", () => {
  it("an order", async () => {
    const { orders } = world.razorpay.books;
    const [receipt, before] = [number(), orders.size];
    oneOf(await loseThenAskAgain(/^POST .v1.orders$/, (from) => from.createOrder({ receipt, amount: 50_000, notes: { booking: "KS-1" } })), orders, before);
    await expect(port.createOrder({ receipt, amount: 50_100, notes: {} })).rejects.toMatchObject({ code: "receipt_used" });
  });

  it("a refund", async () => {
    const { payment } = await paid(port);
    const [used, before] = [key(), world.razorpay.books.refunds.size];
    const again = await loseThenAskAgain(/refund$/, (from) => from.refund({ payment, amount: 30_000, key: used, notes: { reason: "cancelled" } }));
    oneOf(again, world.razorpay.books.refunds, before);
    expect(again[0]).toMatchObject({ key: used, payment, amount: 30_000 });
  });

  it("a transfer", async () => {
    const [{ payment }, account] = [await paid(port), await active(port)];
    const [used, before] = [key(), world.razorpay.books.transfers.size];
    const again = await loseThenAskAgain(/POST .*transfers$/, (from) => from.transfer({ payment, account: account.id, amount: 80_000, key: used }));
    oneOf(again, world.razorpay.books.transfers, before);
    expect(again[0]).toMatchObject({ key: used, payment, account: account.id, amount: 80_000, reversed: 0, held: true, payout: null });
    await expect(port.transfer({ payment, account: account.id, amount: 10_000, key: used })).rejects.toMatchObject({ code: "key_used" });
  });

  it("a reversal", async () => {
    const [{ payment }, account] = [await paid(port), await active(port)];
    const { id: transfer } = await port.transfer({ payment, account: account.id, amount: 80_000, key: key() });
    const [used, before] = [key(), world.razorpay.books.reversals.size];
    const again = await loseThenAskAgain(/POST .*reversals$/, (from) => from.reverse({ transfer, amount: 80_000, key: used }));
    oneOf(again, world.razorpay.books.reversals, before);
    expect(await port.fetchTransfers(payment)).toMatchObject([{ reversed: 80_000, state: "processed" }]);
    await expect(port.reverse({ transfer, amount: 10_000, key: used })).rejects.toMatchObject({ code: "key_used" });
  });

  it("a link", async () => {
    const { links } = world.razorpay.books;
    const [receipt, before] = [number(), links.size];
    const asked = { receipt, amount: 50_000, title: "Pottery", endsAt: inAQuarterOfAnHour(), callbackUrl: "http://localhost/back" };
    oneOf(await loseThenAskAgain(/POST .*payment_links$/, (from) => from.createLink(asked)), links, before);
    await expect(port.createLink({ ...asked, amount: 50_100 })).rejects.toMatchObject({ code: "receipt_used" });
  });

  it("a code, also among more than a hundred of the last hours", async () => {
    const { codes } = world.razorpay.books;
    const receipt = number();
    const asked = { receipt, amount: 50_000, title: "Pottery", endsAt: inAQuarterOfAnHour() };
    world.razorpay.mishaps.push({ on: /POST .*qr_codes$/, mishap: "lost_answer" });
    await expect(port.createCode(asked)).rejects.toThrow(GatewayUnavailable);
    const [first] = [...codes.values()];
    for (let count = 0; count < 130; count += 1) codes.set(`qr_${count}`, { ...(first as NonNullable<typeof first>), id: `qr_${count}`, notes: [] });
    const before = codes.size;
    expect([await port.createCode(asked), await world.open().createCode(asked)].map(({ id }) => id)).toEqual([first?.id, first?.id]);
    expect(codes.size).toBe(before);
  });

  it.each([/POST .v2.accounts$/, /stakeholders$/, /POST .*products$/, /^PATCH .v2.accounts.acc_[^/]*$/])("a linked account, at %s", async (on) => {
    const { accounts, stakeholders, products } = world.razorpay.books;
    const holder = holderOf(number());
    const before = [accounts.size, stakeholders.size, products.size];
    world.razorpay.mishaps.push({ on, mishap: "lost_answer" });
    const tried = await port.createAccount(holder).catch((error: unknown) => error);
    if (tried instanceof Error) expect(tried).toBeInstanceOf(GatewayUnavailable);
    const made = [await port.createAccount(holder), await world.open().createAccount(holder)];
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect([accounts.size, stakeholders.size, products.size]).toEqual(before.map((count) => count + 1));
    expect(made[0]).toMatchObject({ reference: holder.reference, state: "needs_more", bankLastFour: null });
  });

  it("a linked account that broke off after it was made, also when another e-mail address is given then", async () => {
    const holder = holderOf(number());
    const before = world.razorpay.books.accounts.size;
    world.razorpay.mishaps.push({ on: /^POST .*stakeholders$/, mishap: "500" });
    await expect(port.createAccount(holder)).rejects.toThrow(GatewayUnavailable);
    expect(await world.open().createAccount({ ...holder, email: `new-${holder.email}` })).toMatchObject({ reference: holder.reference, state: "needs_more" });
    expect(world.razorpay.books.accounts.size).toBe(before + 1);
  });

  it("the bank of an account, and letting a transfer go", async () => {
    const account = await port.createAccount(holderOf(number()));
    world.razorpay.mishaps.push({ on: /PATCH .*products/, mishap: "lost_answer" });
    await port.setBank(account.id, BANK).catch((error: unknown) => expect(error).toBeInstanceOf(GatewayUnavailable));
    world.razorpay.asked.length = 0;
    expect(await port.setBank(account.id, BANK)).toMatchObject({ state: "under_review", bankLastFour: "3456", needs: [] });
    expect(world.razorpay.asked.filter((asked) => asked.startsWith("PATCH"))).toEqual([]);

    world.razorpay.decide(account.id, "activated");
    const { payment } = await paid(port);
    const { id } = await port.transfer({ payment, account: account.id, amount: 80_000, key: key() });
    world.razorpay.mishaps.push({ on: /PATCH .*transfers/, mishap: "lost_answer" });
    await port.release(id).catch((error: unknown) => expect(error).toBeInstanceOf(GatewayUnavailable));
    expect(await port.release(id)).toMatchObject({ id, held: false });
  });
});

describe("asked for twenty times at once is done once:", () => {
  const atOnce = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 20 }, ask));

  it("a transfer, and a reversal", async () => {
    const [{ payment }, account] = [await paid(port), await active(port)];
    const [used, { transfers, reversals }] = [key(), world.razorpay.books];
    const before = [transfers.size, reversals.size];
    const [made] = await atOnce(() => port.transfer({ payment, account: account.id, amount: 5_000, key: used }));
    await atOnce(() => port.reverse({ transfer: made?.id ?? "", amount: 200, key: used }));
    expect([transfers.size, reversals.size]).toEqual(before.map((count) => count + 1));
  });

  it("an account, a link and a code", async () => {
    const { accounts, links, codes } = world.razorpay.books;
    const before = [accounts.size, links.size, codes.size];
    const [receipt, endsAt] = [number(), inAQuarterOfAnHour()];
    await atOnce(() => port.createAccount(holderOf(receipt)));
    await atOnce(() => port.createLink({ receipt, amount: 50_000, title: "Pottery", endsAt, callbackUrl: "http://localhost/back" }));
    await atOnce(() => port.createCode({ receipt, amount: 50_000, title: "Pottery", endsAt }));
    expect([accounts.size, links.size, codes.size]).toEqual(before.map((count) => count + 1));
  });

  it("by processes that know nothing of each other, an order is one for all who ask later", async () => {
    const receipt = number();
    await Promise.all([world.open(), world.open(), world.open()].map((from) => from.createOrder({ receipt, amount: 50_000, notes: {} })));
    const later = await Promise.all([world.open(), world.open()].map((from) => from.createOrder({ receipt, amount: 50_000, notes: {} })));
    expect(new Set(later.map(({ id }) => id)).size).toBe(1);
  });
});

it("an address that another's account has is refused, and gives nobody that account", async () => {
  const holder = holderOf(number());
  await port.createAccount(holder);
  const before = world.razorpay.books.accounts.size;
  await expect(port.createAccount({ ...holder, reference: number() })).rejects.toThrow(GatewayRefused);
  await expect(port.createAccount({ ...holder, reference: number() })).rejects.toMatchObject({ code: "account_details" });
  expect(world.razorpay.books.accounts.size).toBe(before);
});
