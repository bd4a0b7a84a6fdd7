import { expect, test } from "vitest";
import { hours, minutes, seconds } from "~/domain/time/instant";
import { hands, newReceipt, refused, type GatewayUnderTest } from "./under-test";

/** What the port promises about links and codes. */
export function askContract(under: () => GatewayUnderTest): void {
  const { link, code, captured } = hands(under);
  const port = () => under().port;

  test("the same receipt gives the same link, also when asked 20 times at once; another amount is refused", async () => {
    const receipt = newReceipt();
    const endsAt = under().now() + minutes(60);
    const links = await Promise.all(Array.from({ length: 20 }, () => link({ receipt, endsAt })));
    expect(new Set(links.map(({ id }) => id)).size).toBe(1);
    expect(links[0]).toMatchObject({ receipt, amount: 100_000, state: "open", url: expect.stringMatching(/^https?:\/\//) });
    await refused(link({ receipt, amount: 100_001, endsAt }), "receipt_used");
  });

  test("a link that ends in less than 15 minutes, or asks for less than a rupee, is refused and uses up no receipt", async () => {
    const receipt = newReceipt();
    await expect(link({ receipt, endsAt: under().now() + minutes(14) })).rejects.toMatchObject({ name: "GatewayRefused" });
    await expect(link({ receipt, amount: 99 })).rejects.toMatchObject({ name: "GatewayRefused" });
    expect(await link({ receipt })).toMatchObject({ receipt, state: "open" });
  });

  test("whoever has a link's address pays by it, and comes back with a return that is read; with any field changed it is not", async () => {
    const made = await link();
    expect(await port().fetchPayments(made.id)).toEqual([]);
    const { payment, back } = await under().payBy(made);
    expect(await captured(made.id)).toMatchObject([{ id: payment, order: made.id, amount: 100_000, currency: "INR", refunded: 0 }]);
    expect(await link({ receipt: made.receipt })).toMatchObject({ id: made.id, state: "paid" });
    if (!back) throw new Error("nobody came back");
    expect(await port().readReturn(back)).toEqual({ order: made.id, payment, outcome: "paid", reason: null });
    for (const name of [...back.keys()]) {
      const changed = new URLSearchParams(back);
      changed.set(name, `${back.get(name)}x`);
      expect(await port().readReturn(changed)).toBeNull();
    }
  });

  test("a return from one link is no return from another, nor from an order", async () => {
    const [one, other] = [await link(), await link()];
    const { payment, back } = await under().payBy(one);
    if (!back) throw new Error("nobody came back");
    const moved = new URLSearchParams([...back].map(([name, value]) => [name, value === one.id ? other.id : value]));
    expect(await port().readReturn(moved)).toBeNull();
    expect(await port().readReturn(new URLSearchParams({ razorpay_order_id: one.id, razorpay_payment_id: payment ?? "", razorpay_signature: back.get("razorpay_signature") ?? "" }))).toBeNull();
  });

  test("when five people pay by one link at once, one pays", async () => {
    const made = await link();
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => under().payBy(made)));
    expect(tries.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await captured(made.id)).toHaveLength(1);
  });

  test("nobody pays by an ended link; ended again it stays ended, and a paid one stays paid", async () => {
    const [open, taken] = [await link(), await link()];
    expect(await port().endLink(open.id)).toMatchObject({ id: open.id, state: "ended" });
    expect(await port().endLink(open.id)).toMatchObject({ id: open.id, state: "ended" });
    expect(await link({ receipt: open.receipt })).toMatchObject({ id: open.id, state: "ended" });
    await under().payBy(open);
    expect(await captured(open.id)).toEqual([]);
    await under().payBy(taken);
    expect(await port().endLink(taken.id)).toMatchObject({ id: taken.id, state: "paid" });
    expect(await captured(taken.id)).toHaveLength(1);
  });

  test("nobody pays by a link whose time is over", async () => {
    const made = await link({ endsAt: under().now() + minutes(20) });
    await under().pass(minutes(20) + seconds(1));
    await under().payBy(made);
    expect(await captured(made.id)).toEqual([]);
    expect(await port().endLink(made.id)).toMatchObject({ state: "ended" });
  });

  test("the payment of a link goes back like any other", async () => {
    const made = await link();
    const { payment } = await under().payBy(made);
    await port().refund({ payment: payment ?? "", amount: 40_000, key: newReceipt(), notes: {} });
    expect(await captured(made.id)).toMatchObject([{ refunded: 40_000 }]);
  });

  test("a code says to whom, how much and by which number; the same receipt gives the same code, another amount is refused, and so are all codes where the gateway did not grant them", async () => {
    if (!port().codes) return refused(code(), "codes_not_granted");
    const receipt = newReceipt();
    const endsAt = under().now() + minutes(10);
    const codes = await Promise.all(Array.from({ length: 20 }, () => code({ receipt, amount: 123_405, endsAt })));
    expect(new Set(codes.map(({ id }) => id)).size).toBe(1);
    expect(codes[0]).toMatchObject({ receipt, amount: 123_405, state: "open", endsAt });
    const says = new URL(codes[0]?.text ?? "");
    expect(says.protocol).toBe("upi:");
    expect(Object.fromEntries(says.searchParams)).toMatchObject({ pa: expect.stringContaining("@"), pn: expect.any(String), am: "1234.05", tr: expect.any(String), cu: "INR" });
    await refused(code({ receipt, amount: 123_406, endsAt }), "receipt_used");
  });

  test("a code that ends in a minute, or in three hours, is refused", async ({ skip }) => {
    if (!port().codes) skip();
    for (const ahead of [minutes(1), hours(3)]) await expect(code({ endsAt: under().now() + ahead })).rejects.toMatchObject({ name: "GatewayRefused" });
  });

  test("a code is paid once, and by nobody after it was ended or its time is over", async ({ skip }) => {
    if (!port().codes) skip();
    const [taken, ended, late] = [await code(), await code(), await code({ endsAt: under().now() + minutes(3) })];
    const { payment } = await under().payBy(taken);
    await under().payBy(taken);
    expect(await captured(taken.id)).toMatchObject([{ id: payment, order: taken.id, amount: 100_000 }]);
    expect(await port().endCode(taken.id)).toMatchObject({ id: taken.id, state: "paid" });
    expect(await port().endCode(ended.id)).toMatchObject({ id: ended.id, state: "ended" });
    await under().pass(minutes(3) + seconds(1));
    for (const each of [ended, late]) {
      await under().payBy(each);
      expect(await captured(each.id)).toEqual([]);
    }
  });

  test("links and codes that do not exist are not ended", async () => {
    await expect(port().endLink("plink_unknown")).rejects.toMatchObject({ name: "GatewayRefused" });
    if (port().codes) await expect(port().endCode("qr_unknown")).rejects.toMatchObject({ name: "GatewayRefused" });
  });
}
