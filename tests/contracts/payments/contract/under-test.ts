import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import type { AccountHolder, BankAccount, GatewayCode, GatewayEvent, GatewayLink, GatewayOrder, GatewayPayment, GatewayTransfer, LinkedAccount, PaymentsPort } from "~/adapters/payments/port";
import { minutes, type Millis } from "~/domain/time/instant";

export interface Webhook {
  raw: Uint8Array;
  headers: Headers;
}

/** What a gateway under test has besides the port: somebody who pays, banks and staff who decide, a clock, and the webhooks it sent so far. */
export interface GatewayUnderTest {
  port: PaymentsPort;
  /** The same gateway where it cannot be reached, if it is one that has to be. */
  unreached: PaymentsPort;
  /** Business time at the gateway, in whole seconds. */
  now(): Millis;
  /** Lets time pass at the gateway. */
  pass(by: Millis): Promise<void>;
  pay(order: GatewayOrder, outcome: "succeed" | "fail"): Promise<{ payment: string; back: URLSearchParams }>;
  /** A bank authorizes what the gateway never captures: the payment's id. */
  authorize(order: GatewayOrder): Promise<string>;
  /** The gateway gives back by itself what was authorized so. */
  giveBack(payment: string): Promise<void>;
  /** Somebody tries to pay by a link or code. `payment` is null when the gateway lets nobody pay by it; `back` is where he is sent, if anywhere. */
  payBy(ask: GatewayLink | GatewayCode): Promise<{ payment: string | null; back: URLSearchParams | null }>;
  /** The gateway's staff decide about an account; `needs_more` asks for at least one field, with a reason. */
  decide(account: string, state: "active" | "needs_more" | "suspended"): Promise<void>;
  /** What the gateway knows of an account's holder, in words that change with it. */
  known(account: string): Promise<string>;
  /** From now on transfers to this account fail. */
  failTransfers(account: string): Promise<void>;
  /** Everything let go of an account goes to its bank now: the payout's id, or null when there was nothing. */
  payOut(account: string): Promise<string | null>;
  /** What our own account has is settled to our own bank. */
  settleOwn(): Promise<void>;
  /** The bank sends a payout back. */
  returnPayout(payout: string): Promise<void>;
  /** A customer objects by way of his bank: the dispute's id. */
  openDispute(payment: string, amount: number): Promise<string>;
  decideDispute(dispute: string, state: "won" | "lost"): Promise<void>;
  /** All webhooks sent so far. */
  webhooks(): Promise<Webhook[]>;
}

const word = (): string => randomBytes(8).toString("hex");
export const newReceipt = (): string => randomBytes(12).toString("hex");
export const newKey = (): string => `key-${word()}`;

/** Somebody whom any gateway takes. */
export const holderOf = (name = "Ramesh Kumar"): AccountHolder & { reference: string; account: null } => ({
  reference: newReceipt().slice(0, 20),
  account: null,
  legalName: name,
  businessType: "individual",
  email: `${word()}@example.com`,
  phone: `98${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`,
  pan: "ABCPK1234F",
  gstin: null,
  address: { street: "14 Potters' Lane", city: "Jaipur", state: "Rajasthan", pin: "302001" },
});

export const BANK: BankAccount = { number: "918273645012", ifsc: "HDFC0001234", holder: "Ramesh Kumar" };

/** Whether a call was refused with this code. */
export const refused = (call: Promise<unknown>, code: string): Promise<void> => expect(call).rejects.toMatchObject({ name: "GatewayRefused", code });

/** What tests of the contract do again and again. */
export function hands(under: () => GatewayUnderTest) {
  const port = () => under().port;
  const newOrder = (amount = 100_000): Promise<GatewayOrder> => port().createOrder({ receipt: newReceipt(), amount, notes: {} });

  async function paid(amount = 100_000) {
    const order = await newOrder(amount);
    return { order, ...(await under().pay(order, "succeed")) };
  }

  async function activeAccount(): Promise<LinkedAccount> {
    const { id } = await port().createAccount(holderOf());
    await port().setBank(id, BANK);
    await under().decide(id, "active");
    return port().fetchAccount(id);
  }

  /** A payment of 1,000 rupees of which so much stands held on a linked account. */
  async function held(amount = 85_000, to?: string) {
    const { payment } = await paid();
    const account = to ?? (await activeAccount()).id;
    return { payment, account, transfer: (await port().transfer({ payment, account, amount, key: newKey() })).id };
  }

  async function transferOf({ payment, transfer }: { payment: string; transfer: string }): Promise<GatewayTransfer> {
    const found = (await port().fetchTransfers(payment)).find(({ id }) => id === transfer);
    if (!found) throw new Error(`${transfer} is not to be found`);
    return found;
  }

  /** The same with the transfer let go and paid out. */
  async function paidOut(amount = 85_000) {
    const given = await held(amount);
    await port().release(given.transfer);
    const payout = await under().payOut(given.account);
    if (payout === null) throw new Error("nothing was paid out");
    return { ...given, payout };
  }

  const captured = async (order: string): Promise<GatewayPayment[]> => (await port().fetchPayments(order)).filter(({ state }) => state === "captured");

  const link = (more: Partial<{ receipt: string; amount: number; endsAt: Millis }> = {}): Promise<GatewayLink> =>
    port().createLink({ receipt: newReceipt(), amount: 100_000, title: "Pottery", endsAt: under().now() + minutes(60), callbackUrl: "http://localhost/back", ...more });
  const code = (more: Partial<{ receipt: string; amount: number; endsAt: Millis }> = {}): Promise<GatewayCode> =>
    port().createCode({ receipt: newReceipt(), amount: 100_000, title: "Pottery", endsAt: under().now() + minutes(10), ...more });

  /** Everything the gateway told so far, read. */
  async function events(): Promise<GatewayEvent[]> {
    const read = await Promise.all((await under().webhooks()).map(({ raw, headers }) => port().readWebhook(raw, headers)));
    return read.map((event) => {
      if (!event) throw new Error("a webhook of the gateway was not read");
      return event;
    });
  }

  return { newOrder, paid, activeAccount, held, transferOf, paidOut, captured, link, code, events };
}
