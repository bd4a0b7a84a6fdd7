import { expect, test } from "vitest";
import type { PaymentsPort } from "~/adapters/payments/port";
import { formOfNeed } from "~/domain/payment/payee-state";
import { BANK, hands, holderOf, newKey, refused, type GatewayUnderTest } from "./under-test";

/** What the port promises about linked accounts. */
export function accountContract(under: () => GatewayUnderTest): void {
  const { paid, activeAccount, events } = hands(under);
  const port = () => under().port;

  test("an artisan has one account, also when asked for 20 times at once", async () => {
    const holder = holderOf();
    const accounts = await Promise.all(Array.from({ length: 20 }, () => port().createAccount(holder)));
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(1);
    expect(accounts[0]).toMatchObject({ reference: holder.reference, bankLastFour: null });
    expect(await port().fetchAccount(accounts[0]?.id ?? "")).toMatchObject({ reference: holder.reference });
  });

  test("wrong details are refused with what is wrong, and put right they are taken", async () => {
    const holder = holderOf();
    await refused(port().createAccount({ ...holder, pan: "12345" }), "account_details");
    expect(await port().createAccount(holder)).toMatchObject({ reference: holder.reference });
  });

  test("details put right arrive at an account that needs more, or has no bank yet, also under another e-mail address; it stays the one account, and what was sent twice is the same", async () => {
    const holder = holderOf();
    const { id } = await port().createAccount(holder);
    const seen = [await under().known(id)];
    const send = async (change: Partial<typeof holder>, account: string | null = id) => {
      expect(await port().createAccount({ ...holder, ...change, account })).toMatchObject({ id, reference: holder.reference });
      seen.push(await under().known(id));
    };
    await send({ legalName: "Ramesh Kumar Verma" });
    await port().setBank(id, BANK);
    await under().decide(id, "needs_more");
    const put = { legalName: "Ramesh K Verma", pan: "XYZPV9999K", email: `new-${holder.email}` };
    await send(put, null);
    await under().decide(id, "needs_more");
    await send({ ...put, address: { ...holder.address, street: "15 Potters' Lane" } });
    expect(new Set(seen).size).toBe(4);
    await under().decide(id, "needs_more");
    await send({ ...put, address: { ...holder.address, street: "15 Potters' Lane" } });
    expect(seen.at(-1)).toBe(seen.at(-2));
  });

  test("details of an account that is active stay as they are", async () => {
    const holder = holderOf();
    const { id } = await port().createAccount(holder);
    await port().setBank(id, BANK);
    await under().decide(id, "active");
    const before = await under().known(id);
    expect(await port().createAccount({ ...holder, legalName: "Sita Devi", account: id })).toMatchObject({ id, state: "active" });
    expect(await under().known(id)).toBe(before);
  });

  test("an account without a bank can be given nothing", async () => {
    const { id, state } = await port().createAccount(holderOf());
    expect(state).not.toBe("active");
    const { payment } = await paid();
    await refused(port().transfer({ payment, account: id, amount: 50_000, key: newKey() }), "account_not_active");
    expect(await port().fetchTransfers(payment)).toEqual([]);
  });

  test("of a bank account the last four digits are shown and nothing else", async () => {
    const { id } = await port().createAccount(holderOf());
    const account = await port().setBank(id, BANK);
    expect(account).toMatchObject({ id, bankLastFour: BANK.number.slice(-4) });
    expect(JSON.stringify([account, await port().fetchAccount(id)])).not.toContain(BANK.number.slice(0, -4));
  });

  test("a wrong bank is refused, and the earlier one stays", async () => {
    const { id } = await activeAccount();
    await refused(port().setBank(id, { ...BANK, ifsc: "HDFC123" }), "bank_details");
    await refused(port().setBank(id, { ...BANK, number: "12" }), "bank_details");
    expect(await port().fetchAccount(id)).toMatchObject({ state: "active", bankLastFour: BANK.number.slice(-4) });
  });

  test("the same bank again changes nothing, another one takes its place", async () => {
    const { id } = await activeAccount();
    expect(await port().setBank(id, BANK)).toMatchObject({ state: "active", bankLastFour: "5012" });
    expect(await port().setBank(id, { ...BANK, number: "918273640099" })).toMatchObject({ bankLastFour: "0099" });
    expect(await port().fetchAccount(id)).toMatchObject({ bankLastFour: "0099" });
  });

  test("an account that needs more says what, and why; it can be given nothing, no more than a suspended one", async () => {
    const { id } = await activeAccount();
    const { payment } = await paid();
    await under().decide(id, "needs_more");
    const { state, needs } = await port().fetchAccount(id);
    expect({ state, needs }).toEqual({ state: "needs_more", needs: expect.arrayContaining([{ field: expect.stringMatching(/./), reason: expect.stringMatching(/./) }]) });
    expect(needs.map(({ field }) => formOfNeed(field))).toEqual(["bank"]);
    await refused(port().transfer({ payment, account: id, amount: 50_000, key: newKey() }), "account_not_active");
    await under().decide(id, "suspended");
    expect(await port().fetchAccount(id)).toMatchObject({ state: "suspended", bankLastFour: "5012" });
    await refused(port().transfer({ payment, account: id, amount: 50_000, key: newKey() }), "account_not_active");
    await under().decide(id, "active");
    expect(await port().fetchAccount(id)).toMatchObject({ state: "active", needs: [] });
    expect(await port().transfer({ payment, account: id, amount: 50_000, key: newKey() })).toMatchObject({ account: id, held: true });
  });

  test("an account that does not exist is refused", async () => {
    await expect(port().fetchAccount("acc_unknown")).rejects.toMatchObject({ name: "GatewayRefused" });
    await expect(port().setBank("acc_unknown", BANK)).rejects.toMatchObject({ name: "GatewayRefused" });
    const { payment } = await paid();
    await expect(port().transfer({ payment, account: "acc_unknown", amount: 50_000, key: newKey() })).rejects.toMatchObject({ name: "GatewayRefused" });
  });

  test("what becomes of an account is told by signed webhooks, without the number of its bank account", async () => {
    const { id } = await activeAccount();
    await under().decide(id, "suspended");
    const told = (await events()).flatMap((event) => (event.kind === "account_changed" && event.account.id === id ? [event.account] : []));
    expect(told.length).toBeGreaterThan(1);
    for (const account of told) expect(account).toEqual({ id });
    for (const { raw } of await under().webhooks()) expect(new TextDecoder().decode(raw)).not.toContain(BANK.number);
  });

  test("all that is told is read while the gateway cannot be reached", async () => {
    const { id } = await activeAccount();
    await under().decide(id, "suspended");
    const sent = await under().webhooks();
    const read = (from: PaymentsPort) => Promise.all(sent.map(({ raw, headers }) => from.readWebhook(raw, headers)));
    expect(await read(under().unreached)).toEqual(await read(port()));
  });
}
