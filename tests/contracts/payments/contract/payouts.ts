import { expect, test } from "vitest";
import { hands, newKey, refused, type GatewayUnderTest } from "./under-test";

/** What the port promises about payouts and disputes. */
export function payoutContract(under: () => GatewayUnderTest): void {
  const { paid, activeAccount, held, transferOf, paidOut, events } = hands(under);
  const port = () => under().port;

  test("what was let go is paid out together, less what was taken back; what is held stays, and so does another account's", async () => {
    const { id: account } = await activeAccount();
    const [one, two, kept, other] = [await held(85_000, account), await held(40_000, account), await held(10_000, account), await held()];
    for (const { transfer } of [one, two, other]) await port().release(transfer);
    await port().reverse({ transfer: two.transfer, amount: 15_000, key: newKey() });
    const payout = (await under().payOut(account)) ?? "";
    expect(await port().fetchPayout({ account, payout })).toMatchObject({ id: payout, account, amount: 110_000, state: "processed", bankReference: expect.stringMatching(/./), failure: null });
    const parts = await port().fetchPayoutTransfers({ account, payout });
    expect(parts.map(({ id }) => id).sort()).toEqual([one.transfer, two.transfer].sort());
    expect(parts.every((part) => part.payout === payout)).toBe(true);
    expect(await transferOf(one)).toMatchObject({ payout });
    for (const each of [kept, other]) expect(await transferOf(each)).toMatchObject({ payout: null });
  });

  test("nothing held, wholly reversed or paid out already is paid out", async () => {
    const { account, payment, transfer } = await held();
    expect(await under().payOut(account)).toBeNull();
    await port().release(transfer);
    await port().reverse({ transfer, amount: 85_000, key: newKey() });
    expect(await under().payOut(account)).toBeNull();
    expect(await transferOf({ payment, transfer })).toMatchObject({ payout: null });
    const done = await paidOut();
    expect(await under().payOut(done.account)).toBeNull();
  });

  test("what was paid out cannot be reversed any more", async () => {
    const given = await paidOut();
    await refused(port().reverse({ transfer: given.transfer, amount: 1_000, key: newKey() }), "balance_too_low");
    expect(await port().fetchReversals(given.transfer)).toEqual([]);
    expect(await transferOf(given)).toMatchObject({ reversed: 0, payout: given.payout });
  });

  test("a payout that the bank sent back says so; its money is on the account again and goes out with the next one", async () => {
    const given = await paidOut(85_000);
    await under().returnPayout(given.payout);
    expect(await port().fetchPayout(given)).toMatchObject({ id: given.payout, amount: 85_000, state: "returned", failure: expect.stringMatching(/./) });
    expect((await port().fetchPayoutTransfers(given)).map(({ id }) => id)).toEqual([given.transfer]);
    await port().reverse({ transfer: given.transfer, amount: 5_000, key: newKey() });
    const more = await held(10_000, given.account);
    await port().release(more.transfer);
    const next = (await under().payOut(given.account)) ?? "";
    expect(next).not.toBe(given.payout);
    expect(await port().fetchPayout({ account: given.account, payout: next })).toMatchObject({ amount: 90_000, state: "processed" });
    expect(await transferOf(given)).toMatchObject({ payout: next });
    expect(await port().fetchPayout(given)).toMatchObject({ amount: 85_000, state: "returned" });
  });

  test("a payout is found by its own account alone", async () => {
    const { payout } = await paidOut();
    const { id: account } = await activeAccount();
    for (const which of [{ account, payout }, { account, payout: "setl_unknown" }]) {
      await expect(port().fetchPayout(which)).rejects.toMatchObject({ name: "GatewayRefused" });
      await expect(port().fetchPayoutTransfers(which)).rejects.toMatchObject({ name: "GatewayRefused" });
    }
  });

  test("payouts and their return are told by signed webhooks", async () => {
    const { account, payout } = await paidOut();
    await under().returnPayout(payout);
    const told = await events();
    expect(told).toContainEqual(expect.objectContaining({ kind: "payout_processed", payout: expect.objectContaining({ id: payout, account, amount: 85_000, bankReference: expect.stringMatching(/./) }) }));
    expect(told).toContainEqual(expect.objectContaining({ kind: "payout_returned", payout: expect.objectContaining({ id: payout, account, amount: 85_000, failure: expect.stringMatching(/./) }) }));
  });

  test("a customer's objection and how it ends are told by signed webhooks", async () => {
    const [one, other] = [await paid(), await paid()];
    const [won, lost] = [await under().openDispute(one.payment, 100_000), await under().openDispute(other.payment, 60_000)];
    await under().decideDispute(won, "won");
    await under().decideDispute(lost, "lost");
    const told = (await events()).flatMap((event) => (event.kind === "dispute_changed" ? [event.dispute] : []));
    for (const [id, payment, amount, end] of [[won, one.payment, 100_000, "won"], [lost, other.payment, 60_000, "lost"]] as const) {
      expect(told).toContainEqual(expect.objectContaining({ id, payment, amount, state: "open", reason: expect.stringMatching(/./), answerBy: expect.any(Number) }));
      expect(told).toContainEqual(expect.objectContaining({ id, payment, amount, state: end }));
    }
  });

  test("an objection can be asked about, alone and among the newest, as it is now; of one that was never made the gateway says so", async () => {
    const { payment } = await paid();
    const id = await under().openDispute(payment, 60_000);
    const seen = async () => [await port().fetchDispute(id), (await port().fetchDisputes()).find((each) => each.id === id)];
    expect(await seen()).toMatchObject([{ id, payment, amount: 60_000, state: "open", answerBy: expect.any(Number) }, { id, state: "open" }]);
    await under().decideDispute(id, "lost");
    expect(await seen()).toMatchObject([{ id, payment, amount: 60_000, state: "lost" }, { id, amount: 60_000, state: "lost" }]);
    await expect(port().fetchDispute("disp_00000000000000")).rejects.toMatchObject({ name: "GatewayRefused" });
  });

  test("every webhook has an id of its own, and the time it speaks of", async () => {
    const told = await events();
    for (const event of told) expect(told.filter(({ id }) => id === event.id).every((same) => same.kind === event.kind)).toBe(true);
    expect(told.every(({ id, at }) => id.length > 0 && Number.isSafeInteger(at))).toBe(true);
  });
}
