import { expect, test } from "vitest";
import { days } from "~/domain/time/instant";
import { hands, newKey, type GatewayUnderTest } from "./under-test";

/** What the port promises about what reaches our own bank. */
export function settlementContract(under: () => GatewayUnderTest): void {
  const { paid, held } = hands(under);
  const port = () => under().port;

  test("what reaches our own bank is told with the bank's number, movement by movement: what came in less the fee, less what went to artisans and back to customers", async () => {
    const [given, back] = [await held(85_000), await paid()];
    await port().reverse({ transfer: given.transfer, amount: 15_000, key: newKey() });
    const refund = await port().refund({ payment: given.payment, amount: 20_000, key: newKey(), notes: {} });
    const [seen] = (await port().fetchPayments(back.order.id)).filter(({ state }) => state === "captured");
    const since = under().now() - days(1);
    const before = new Set((await port().fetchSettlements(since)).map(({ id }) => id));
    await under().settleOwn();
    const settlements = (await port().fetchSettlements(since)).filter(({ id }) => !before.has(id));
    expect(settlements.length).toBeGreaterThan(0);
    expect(settlements.every(({ state, bankReference }) => state === "processed" && bankReference)).toBe(true);
    const lines = (await Promise.all(settlements.map((settlement) => port().fetchSettlementLines(settlement)))).flat();
    const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0);
    expect(sum(lines.map(({ credit, debit }) => credit - debit))).toBe(sum(settlements.map(({ amount }) => amount)));
    const fee = seen?.fee ?? 0;
    expect(lines).toContainEqual({ kind: "payment", of: back.payment, payment: back.payment, credit: 100_000 - fee, debit: 0 });
    expect(lines).toContainEqual(expect.objectContaining({ kind: "transfer", of: given.transfer, credit: 0, debit: 85_000 }));
    expect(lines).toContainEqual(expect.objectContaining({ kind: "refund", of: refund.id, payment: given.payment, credit: 0, debit: 20_000 }));
    expect(lines).toContainEqual(expect.objectContaining({ kind: "reversal", credit: 15_000, debit: 0 }));
    await under().settleOwn();
    expect((await Promise.all((await port().fetchSettlements(since)).map((settlement) => port().fetchSettlementLines(settlement)))).flat().filter(({ of }) => of === back.payment)).toHaveLength(1);
  });
}
