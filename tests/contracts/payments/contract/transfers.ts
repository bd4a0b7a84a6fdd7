import { expect, test } from "vitest";
import { hands, newKey, refused, type GatewayUnderTest } from "./under-test";

/** What the port promises about transfers, their release and their reversal. */
export function transferContract(under: () => GatewayUnderTest): void {
  const { newOrder, paid, activeAccount, held, transferOf, events } = hands(under);
  const port = () => under().port;

  test("part of a captured payment goes to an account and is held there; the same key gives the same transfer, also when asked 30 times at once", async () => {
    const [{ payment }, { id: account }] = [await paid(), await activeAccount()];
    const input = { payment, account, amount: 85_000, key: newKey() };
    const transfers = await Promise.all(Array.from({ length: 30 }, () => port().transfer(input)));
    expect(new Set(transfers.map(({ id }) => id)).size).toBe(1);
    expect(transfers[0]).toMatchObject({ ...input, reversed: 0, held: true, payout: null, failure: null });
    expect(await port().fetchTransfers(payment)).toMatchObject([{ ...input, state: "processed", held: true }]);
  });

  test("a used key with another amount, account or payment is refused, and nothing is given", async () => {
    const [{ payment }, other, { id: account }, second] = [await paid(), await paid(), await activeAccount(), await activeAccount()];
    const input = { payment, account, amount: 40_000, key: newKey() };
    await port().transfer(input);
    for (const change of [{ amount: 40_001 }, { account: second.id }, { payment: other.payment }]) await expect(port().transfer({ ...input, ...change })).rejects.toMatchObject({ name: "GatewayRefused" });
    expect(await port().fetchTransfers(payment)).toHaveLength(1);
    expect(await port().fetchTransfers(other.payment)).toEqual([]);
  });

  test("what was never captured cannot be transferred", async () => {
    const { id: account } = await activeAccount();
    const { payment } = await under().pay(await newOrder(), "fail");
    for (const of of [payment, "pay_unknown"]) await expect(port().transfer({ payment: of, account, amount: 50_000, key: newKey() })).rejects.toMatchObject({ name: "GatewayRefused" });
    expect(await port().fetchTransfers("pay_unknown")).toEqual([]);
  });

  test("transfers never exceed the payment; what was refused uses up no key", async () => {
    const [{ payment }, { id: account }] = [await paid(), await activeAccount()];
    const once = newKey();
    await refused(port().transfer({ payment, account, amount: 100_001, key: once }), "exceeds_payment");
    expect(await port().transfer({ payment, account, amount: 60_000, key: once })).toMatchObject({ key: once, amount: 60_000 });
    await refused(port().transfer({ payment, account, amount: 40_001, key: newKey() }), "exceeds_payment");
    await port().refund({ payment, amount: 30_000, key: newKey(), notes: {} });
    await refused(port().transfer({ payment, account, amount: 10_001, key: newKey() }), "exceeds_payment");
    expect(await port().transfer({ payment, account, amount: 10_000, key: newKey() })).toMatchObject({ amount: 10_000 });
  });

  test("refunds and transfers together never exceed the payment, also when 40 are asked for at once", async () => {
    const [{ order, payment }, { id: account }] = [await paid(), await activeAccount()];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => [port().transfer({ payment, account, amount: 10_000, key: newKey() }), port().refund({ payment, amount: 10_000, key: newKey(), notes: {} })]).flat(),
    );
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ name: "GatewayRefused", code: expect.stringMatching(/^(exceeds_payment|balance_too_low)$/) });
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const [seen] = await port().fetchPayments(order.id);
    const given = (await port().fetchTransfers(payment)).reduce((sum, { amount }) => sum + amount, 0);
    expect((seen?.refunded ?? 0) + given).toBe(100_000);
  });

  test("money on a linked account cannot be refunded before it was taken back from there", async () => {
    const given = await held(85_000);
    const key = newKey();
    await refused(port().refund({ payment: given.payment, amount: 15_001, key, notes: {} }), "balance_too_low");
    expect(await port().fetchRefunds(given.payment)).toEqual([]);
    await port().reverse({ transfer: given.transfer, amount: 85_000, key: newKey() });
    expect(await port().refund({ payment: given.payment, amount: 100_000, key, notes: {} })).toMatchObject({ key, amount: 100_000 });
  });

  test("the same key gives the same reversal, also when asked 20 times at once, and the transfer says how much was taken back", async () => {
    const given = await held(85_000);
    const input = { transfer: given.transfer, amount: 20_000, key: newKey() };
    const reversals = await Promise.all(Array.from({ length: 20 }, () => port().reverse(input)));
    expect(new Set(reversals.map(({ id }) => id)).size).toBe(1);
    expect(reversals[0]).toMatchObject(input);
    expect(await port().fetchReversals(given.transfer)).toMatchObject([input]);
    expect(await transferOf(given)).toMatchObject({ amount: 85_000, reversed: 20_000, held: true });
    expect(await port().fetchReversals("trf_unknown")).toEqual([]);
  });

  test("a used key with another amount or transfer is refused, and nothing is taken back", async () => {
    const [given, other] = [await held(), await held()];
    const used = newKey();
    await port().reverse({ transfer: given.transfer, amount: 20_000, key: used });
    for (const change of [{ transfer: given.transfer, amount: 20_001 }, { transfer: other.transfer, amount: 20_000 }]) await expect(port().reverse({ ...change, key: used })).rejects.toMatchObject({ name: "GatewayRefused" });
    expect(await port().fetchReversals(other.transfer)).toEqual([]);
    expect(await transferOf(given)).toMatchObject({ reversed: 20_000 });
  });

  test("reversals never exceed the transfer, also when 20 are asked for at once", async () => {
    const given = await held(50_000);
    await refused(port().reverse({ transfer: given.transfer, amount: 50_001, key: newKey() }), "exceeds_transfer");
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => port().reverse({ transfer: given.transfer, amount: 10_000, key: newKey() })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ name: "GatewayRefused", code: "exceeds_transfer" });
    expect(await transferOf(given)).toMatchObject({ reversed: 50_000 });
  });

  test("what was taken back may be transferred again", async () => {
    const given = await held(100_000);
    await port().reverse({ transfer: given.transfer, amount: 100_000, key: newKey() });
    expect(await port().transfer({ payment: given.payment, account: given.account, amount: 100_000, key: newKey() })).toMatchObject({ amount: 100_000, reversed: 0 });
  });

  test("a held transfer is let go; let go again nothing changes, and until it is paid out it can be reversed", async () => {
    const given = await held();
    expect(await port().release(given.transfer)).toMatchObject({ id: given.transfer, held: false });
    expect(await port().release(given.transfer)).toMatchObject({ id: given.transfer, held: false, reversed: 0, payout: null });
    await port().reverse({ transfer: given.transfer, amount: 85_000, key: newKey() });
    expect(await transferOf(given)).toMatchObject({ held: false, reversed: 85_000 });
  });

  test("transfers that do not exist are neither let go nor reversed", async () => {
    await expect(port().release("trf_unknown")).rejects.toMatchObject({ name: "GatewayRefused" });
    await expect(port().reverse({ transfer: "trf_unknown", amount: 100, key: newKey() })).rejects.toMatchObject({ name: "GatewayRefused" });
  });

  test("a transfer that failed says why, gives nothing, and leaves the money to be refunded", async () => {
    const [{ payment }, { id: account }] = [await paid(), await activeAccount()];
    await under().failTransfers(account);
    const { id } = await port().transfer({ payment, account, amount: 85_000, key: newKey() });
    expect(await transferOf({ payment, transfer: id })).toMatchObject({ state: "failed", failure: expect.stringMatching(/./), payout: null });
    expect((await events()).flatMap((event) => (event.kind === "transfer_failed" ? [event.transfer.id] : []))).toContain(id);
    expect(await port().refund({ payment, amount: 100_000, key: newKey(), notes: {} })).toMatchObject({ amount: 100_000 });
  });

  test("transfers are told by signed webhooks", async () => {
    const given = await held();
    const told = (await events()).flatMap((event) => (event.kind === "transfer_processed" ? [event.transfer] : []));
    expect(told).toContainEqual(expect.objectContaining({ id: given.transfer, payment: given.payment, account: given.account, amount: 85_000, held: true }));
  });
}
