import { inspect } from "node:util";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { GatewayEvent, LinkedAccount, PaymentsPort } from "~/adapters/payments/port";
import { everyDocument } from "../../support/everything-kept";
import { BANK, holderOf, useRazorpay } from "./razorpay-world";

const { world, paid, pay, active, key, number, inAQuarterOfAnHour } = useRazorpay();
let port: PaymentsPort;
let artisan: LinkedAccount;

beforeAll(async () => {
  port = world.open();
  artisan = await active(port);
});

/** The events told while something happens. */
async function eventsOf(work: () => unknown): Promise<GatewayEvent[]> {
  const before = world.razorpay.webhooks.all.length;
  await work();
  const events = await Promise.all(world.razorpay.webhooks.all.slice(before).map(({ raw, headers }) => port.readWebhook(raw, headers)));
  return events.flatMap((event) => (event ? [event] : []));
}

const given = async (amount = 80_000) => {
  const { payment } = await paid(port);
  return { payment, transfer: await port.transfer({ payment, account: artisan.id, amount, key: key() }) };
};

describe("a linked account", () => {
  it("goes from its beginning to active by what it still needs, and tells so", async () => {
    const made = await port.createAccount(holderOf(number()));
    expect(made).toMatchObject({ state: "needs_more", bankLastFour: null });
    expect(made.needs).toEqual([{ field: "bank", reason: "field_missing" }]);
    const asked = async (work: () => unknown) => {
      expect(await eventsOf(work)).toMatchObject([{ kind: "account_changed", account: { id: made.id } }]);
      return port.fetchAccount(made.id);
    };
    expect(await asked(() => port.setBank(made.id, BANK))).toMatchObject({ id: made.id, reference: made.reference, state: "under_review", bankLastFour: "3456", needs: [] });
    expect(await asked(() => world.razorpay.decide(made.id, "needs_clarification"))).toMatchObject({ state: "needs_more", needs: [{ field: "bank", reason: "Max retry exceeded for bank account details." }] });
    expect(await asked(() => world.razorpay.decide(made.id, "activated"))).toMatchObject({ state: "active", needs: [] });
    expect(await port.setBank(made.id, { ...BANK, number: "9876543210" })).toMatchObject({ bankLastFour: "3210" });
    expect(await asked(() => world.razorpay.decide(made.id, "suspended"))).toMatchObject({ id: made.id, state: "suspended" });
    expect(await port.fetchAccount(made.id)).toMatchObject({ state: "suspended" });
  });

  it("that needs more gets what was put right in every place that has it, keeps its notes, and is looked at again", async () => {
    const holder = holderOf(number());
    const made = await port.createAccount(holder);
    await port.setBank(made.id, BANK);
    world.razorpay.decide(made.id, "needs_clarification", "kyc.pan");
    const before = world.razorpay.books.accounts.size;
    const put = { ...holder, account: made.id, legalName: "Meera Devi Prajapati", pan: "XYZPD9999K", phone: "+919812345678", email: `new-${holder.email}`, gstin: "08XYZPD9999K1Z5", address: { street: "15 Weavers' Lane", city: "Barmer", state: "Rajasthan", pin: "344001" } };
    expect(await port.createAccount(put)).toMatchObject({ id: made.id, reference: holder.reference, state: "under_review", needs: [], bankLastFour: "3456" });
    const { accounts, stakeholders } = world.razorpay.books;
    expect(accounts.size).toBe(before);
    expect(accounts.get(made.id)).toMatchObject({ email: holder.email, business_type: "individual", legal_business_name: put.legalName, contact_name: put.legalName, phone: "9812345678", legal_info: { gst: put.gstin }, profile: { addresses: { registered: { street1: "15 Weavers' Lane", city: "Barmer", postal_code: "344001" } } }, notes: { reference: holder.reference, product: expect.stringMatching(/^acc_prd_/) } });
    expect([...stakeholders.values()].filter(({ account }) => account === made.id)).toMatchObject([{ name: put.legalName, email: put.email, kyc: { pan: put.pan }, addresses: { residential: { street: "15 Weavers' Lane, Barmer", postal_code: "344001" } } }]);
  });

  it("has its bank's number sent in the one call that gives it, and standing in no document and no printed line of ours, whatever becomes of the call", async () => {
    const printed: unknown[] = [];
    const spies = (["log", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words)));
    const made = await port.createAccount(holderOf(number()));
    const bank = { ...BANK, number: "314159265358979" };
    const { mishaps, bodies } = world.razorpay;
    for (const mishap of ["500", "html", "lost_answer"] as const) {
      mishaps.push({ on: /PATCH .*products/, mishap });
      await world.open().setBank(made.id, bank).catch((error: unknown) => printed.push(String(error), (error as Error).cause));
    }
    await port.setBank(made.id, { ...bank, ifsc: "NOPE" }).catch((error: unknown) => printed.push(String(error)));
    mishaps.length = 0;
    const told = await eventsOf(() => port.setBank(made.id, { ...bank, holder: "Meera D" }));
    spies.forEach((spy) => spy.mockRestore());
    expect(new Set(bodies.filter((body) => body.includes(bank.number)).map((body) => body.split(" ").slice(0, 2).join(" ").replace(/acc_\w+/g, ":")))).toEqual(new Set(["PATCH /v2/accounts/:/products/:"]));
    expect([JSON.stringify(told), inspect(printed, { depth: 9 }), ...(await everyDocument()).values()].filter((text) => text.includes(bank.number))).toEqual([]);
  });

  it("keeps its kind of business: another one is refused and changes nothing, and a PAN of another kind makes no account", async () => {
    const holder = holderOf(number());
    const { accounts } = world.razorpay.books;
    const before = accounts.size;
    await expect(port.createAccount({ ...holder, pan: "ABCCD1234E" })).rejects.toMatchObject({ code: "account_details" });
    expect(accounts.size).toBe(before);
    const made = await port.createAccount(holder);
    await expect(port.createAccount({ ...holder, account: made.id, businessType: "trust", pan: "ABCTD1234E" })).rejects.toMatchObject({ code: "account_details", message: expect.stringContaining("kind of business") });
    expect(accounts.get(made.id)).toMatchObject({ business_type: "individual", legal_info: {} });
    await expect(port.createAccount({ ...holderOf(number()), account: made.id })).rejects.toMatchObject({ code: "account_details" });
  });

  it("that is not told rightly is refused in the gateway's words", async () => {
    for (const [wrong, words] of [[{ legalName: "M" }, "4 characters"], [{ pan: "NOPAN" }, "pan"], [{ businessType: "private_limited", pan: "ABCPD1234E" }, "pan"], [{ phone: "12" }, "phone"]] as const) {
      await expect(port.createAccount({ ...holderOf(number()), ...wrong })).rejects.toMatchObject({ code: "account_details", message: expect.stringContaining(words) });
    }
    expect(await port.createAccount({ ...holderOf(number()), businessType: "private_limited", pan: "ABCCD1234E", gstin: "08ABCCD1234E1Z5" })).toMatchObject({ state: "needs_more" });
    for (const wrong of [{ ifsc: "NOPE" }, { number: "12" }]) await expect(port.setBank(artisan.id, { ...BANK, ...wrong })).rejects.toMatchObject({ code: "bank_details" });
    await expect(port.fetchAccount("acc_unknown")).rejects.toMatchObject({ code: "account_not_active" });
  });
});

describe("money of a captured payment", () => {
  it("is held by the artisan's account, let go, paid out with a number of the bank, and then stays there", async () => {
    const { payment, transfer } = await given();
    expect(transfer).toMatchObject({ payment, account: artisan.id, amount: 80_000, held: true, payout: null });
    expect(world.razorpay.settle(artisan.id)).toBeNull();
    expect(await port.release(transfer.id)).toMatchObject({ held: false });
    expect(await port.release(transfer.id)).toMatchObject({ held: false });
    const told = await eventsOf(() => world.razorpay.settle(artisan.id));
    expect(told).toMatchObject([{ kind: "payout_processed", payout: { account: artisan.id, amount: 80_000, state: "processed", bankReference: expect.stringMatching(/^UTR/) } }]);
    const [settled] = await port.fetchTransfers(payment);
    const payout = settled?.payout ?? "";
    expect(await port.fetchPayout({ account: artisan.id, payout })).toMatchObject({ id: payout, account: artisan.id, amount: 80_000, state: "processed" });
    expect(await port.fetchPayoutTransfers({ account: artisan.id, payout })).toMatchObject([{ id: transfer.id, payment }]);
    const other = await active(port);
    await expect(port.fetchPayout({ account: other.id, payout })).rejects.toMatchObject({ code: "not_found" });
    expect(await port.release(transfer.id)).toMatchObject({ held: false, payout });
    await expect(port.reverse({ transfer: transfer.id, amount: 10_000, key: key() })).rejects.toMatchObject({ code: "balance_too_low" });
    world.razorpay.sendBack(payout);
    expect(await port.fetchPayout({ account: artisan.id, payout })).toMatchObject({ state: "returned", failure: "settlement_failed" });
  });

  it("is given back only once it was taken back out of the transfer", async () => {
    const { payment, transfer } = await given();
    const back = { payment, amount: 60_000, key: key(), notes: {} };
    await expect(port.refund(back)).rejects.toMatchObject({ code: "balance_too_low" });
    await expect(port.reverse({ transfer: transfer.id, amount: 80_001, key: key() })).rejects.toMatchObject({ code: "exceeds_transfer" });
    const reversal = await port.reverse({ transfer: transfer.id, amount: 40_000, key: key() });
    expect(await port.fetchReversals(transfer.id)).toEqual([reversal]);
    const told = await eventsOf(() => port.refund(back));
    expect(told.map(({ kind }) => kind)).toEqual(["refund_created", "refund_processed"]);
    expect(told[1]).toMatchObject({ refund: { key: back.key, payment, amount: 60_000, state: "processed", bankReference: "10000000000000" } });
  });

  it("never goes to accounts beyond what was captured, nor to one that is not active", async () => {
    const { payment } = await given();
    await expect(port.transfer({ payment, account: artisan.id, amount: 20_001, key: key() })).rejects.toMatchObject({ code: "exceeds_payment" });
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => port.transfer({ payment, account: artisan.id, amount: 5_000, key: key() })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    const idle = await port.createAccount(holderOf(number()));
    const { payment: other } = await paid(port);
    for (const account of [idle.id, "acc_unknown"]) await expect(port.transfer({ payment: other, account, amount: 10_000, key: key() })).rejects.toMatchObject({ code: "account_not_active" });
    const order = await port.createOrder({ receipt: number(), amount: 100_000, notes: {} });
    const { payment: failed } = await pay(port, order, "fail");
    await expect(port.transfer({ payment: failed, account: artisan.id, amount: 10_000, key: key() })).rejects.toMatchObject({ code: "not_captured" });
  });
});

describe("a link", () => {
  const open = () => port.createLink({ receipt: number(), amount: 70_000, title: "Pottery", endsAt: inAQuarterOfAnHour(), callbackUrl: "http://localhost/back" });

  it("is paid by anybody, whose payment is the link's in every message and list", async () => {
    const link = await open();
    expect(link).toMatchObject({ amount: 70_000, state: "open", url: expect.stringMatching(/^http/) });
    expect(await port.fetchPayments(link.id)).toEqual([]);
    let back = new URLSearchParams();
    const told = await eventsOf(() => void (back = new URLSearchParams(world.razorpay.payLink(link.id)?.back.fields)));
    expect(told.map(({ kind }) => kind)).toEqual(["payment_captured", "payment_captured"]);
    const [seen] = await port.fetchPayments(link.id);
    for (const event of told) expect(event).toMatchObject({ payment: { id: seen?.id, order: link.id, amount: 70_000 } });
    expect(await port.readReturn(back)).toEqual({ order: link.id, payment: seen?.id, outcome: "paid", reason: null });
    expect(await port.endLink(link.id)).toMatchObject({ state: "paid" });
  });

  it("is ended once, and one that is paid meanwhile stays paid", async () => {
    const link = await open();
    expect([await port.endLink(link.id), await port.endLink(link.id)].map(({ state }) => state)).toEqual(["ended", "ended"]);
    const raced = await open();
    world.razorpay.mishaps.push({ on: /cancel$/, mishap: "reset" });
    await expect(port.endLink(raced.id)).rejects.toThrow();
    world.razorpay.payLink(raced.id);
    expect(await port.endLink(raced.id)).toMatchObject({ state: "paid" });
  });

  it("that would end in less than a quarter of an hour is refused", async () => {
    await expect(port.createLink({ receipt: number(), amount: 70_000, title: "x", endsAt: Date.now() + 60_000, callbackUrl: "http://localhost/back" })).rejects.toMatchObject({ message: expect.stringContaining("15 minutes") });
  });
});

describe("a code", () => {
  it("says an address that telephones open, and its payment is found by the message and by asking", async () => {
    const code = await port.createCode({ receipt: number(), amount: 70_000, title: "Pottery", endsAt: inAQuarterOfAnHour() });
    expect(code).toMatchObject({ amount: 70_000, state: "open", text: expect.stringMatching(/^upi:\/\/pay\?/) });
    const told = await eventsOf(() => world.razorpay.payCode(code.id));
    expect(told).toMatchObject([{ kind: "other", name: "payment.captured" }, { kind: "payment_captured", payment: { order: code.id, amount: 70_000 } }]);
    expect(await port.fetchPayments(code.id)).toMatchObject([{ order: code.id, amount: 70_000, state: "captured" }]);
    expect(await port.endCode(code.id)).toMatchObject({ state: "paid" });
    const other = await port.createCode({ receipt: number(), amount: 70_000, title: "Pottery", endsAt: inAQuarterOfAnHour() });
    expect([await port.endCode(other.id), await port.endCode(other.id)].map(({ state }) => state)).toEqual(["ended", "ended"]);
  });
});

describe("a message", () => {
  it("about a dispute is read with its answer's date", async () => {
    for (const [name, state] of [["created", "open"], ["under_review", "under_review"], ["won", "won"], ["lost", "lost"], ["closed", "closed"], ["action_required", "open"]] as const) {
      const dispute = { id: "disp_EsIAlDcoUr8CaQ", entity: "dispute", payment_id: "pay_EFtmUsbwpXwBHI", amount: 39_000, currency: "INR", reason_code: "processed_invalid_expired_card", respond_by: 1_590_431_400, status: state };
      expect(await eventsOf(() => world.razorpay.webhooks.tell(`payment.dispute.${name}`, { dispute }))).toMatchObject([{ kind: "dispute_changed", dispute: { id: dispute.id, payment: dispute.payment_id, amount: 39_000, state, reason: dispute.reason_code, answerBy: 1_590_431_400_000 } }]);
    }
  });

  it("about what was authorized, failed or did not go through is read too", async () => {
    const { payment, transfer } = await given();
    const [entity, moved] = [world.razorpay.books.payments.get(payment), world.razorpay.books.transfers.get(transfer.id)];
    const refunded = { id: "rfnd_FP8QHiV938haTz", entity: "refund", amount: 500, payment_id: payment, notes: [], status: "failed", acquirer_data: { arn: null }, created_at: 1_597_078_866 };
    const { tell } = world.razorpay.webhooks;
    const told = await eventsOf(() => {
      tell("payment.authorized", { payment: { ...entity, status: "authorized" } });
      tell("refund.failed", { refund: refunded, payment: entity });
      tell("transfer.failed", { transfer: { ...moved, status: "failed", error: { code: "BAD_REQUEST_ERROR", reason: "insufficient_account_balance" } } });
    });
    expect(told).toMatchObject([
      { kind: "payment_authorized", payment: { id: payment, state: "authorized" } },
      { kind: "refund_failed", refund: { id: refunded.id, key: refunded.id, state: "failed", bankReference: null } },
      { kind: "transfer_failed", transfer: { id: transfer.id, state: "failed", failure: "insufficient_account_balance" } },
    ]);
  });

  it("of another kind, or not as documented, is kept as other", async () => {
    const { tell } = world.razorpay.webhooks;
    const names = ["refund.speed_changed", "payment_link.expired", "payment_link.cancelled", "payment_link.partially_paid", "qr_code.closed", "invoice.paid", "constructor"];
    expect(await eventsOf(() => names.forEach((name) => tell(name, {})))).toMatchObject(names.map((name) => ({ kind: "other", name })));
    expect(await eventsOf(() => tell("payment.captured", { payment: { id: "pay_1", amount: "many" } }))).toMatchObject([{ kind: "other", name: "payment.captured" }]);
  });

  it("comes twice and out of order with the same ids", async () => {
    const before = world.razorpay.webhooks.all.length;
    await paid(port);
    const sent = world.razorpay.webhooks.all.slice(before);
    const ids = await Promise.all([...sent, ...sent].reverse().map(async ({ raw, headers }) => (await port.readWebhook(raw, headers))?.id));
    expect(new Set(ids).size).toBe(sent.length);
  });
});
