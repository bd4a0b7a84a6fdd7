import * as crypto from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { openRazorpay } from "~/adapters/payments/razorpay.server";
import { isSigned } from "~/adapters/payments/razorpay/signature.server";

vi.mock("node:crypto", { spy: true });

/** Made by the gateway's own package (`razorpay-utils`) and, the first, printed in its documentation. */
const VECTORS = [
  { secret: "EnLs21M47BllR3X8PSFtjtbd", message: "order_IEIaMR65cu6nz3|pay_IH4NVgf4Dreq1l", signature: "0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f" },
  { secret: "sec", message: "order_1|pay_1", signature: "d8f35aaecfebb3d81d02cc3544ee4a7bb9118f31ebb6ada03f738de473e877fc" },
  { secret: "sec", message: "plink_1||paid|pay_1", signature: "77a3ffa19779972aef3bec08d9f6be64a3f7dae8745c95dd02f2582df247081b" },
  { secret: "sec", message: "plink_1|KS-1|paid|pay_1", signature: "b423da724d04b62443e9c42f39478d955b782fc87f9e4d3644c0a5bdf989c507" },
  { secret: "hook", message: '{"entity":"event","event":"payment.captured","payload":{}}', signature: "6e60ea93c6263809a2f848ea4f2660d704fc735e06d858c37b70e6a961e0bf5f" },
];

const open = (keySecret: string, webhookSecrets = ["hook"]) => openRazorpay({ keys: { keyId: "rzp_test_1", keySecret, webhookSecrets, base: "http://127.0.0.1:9", codes: false }, now: Date.now });

describe("a signature", () => {
  it.each(VECTORS)("over $message is the gateway's", ({ secret, message, signature }) => expect(isSigned(secret, message, signature)).toBe(true));

  it.each(VECTORS)("over $message is nobody else's once anything differs", ({ secret, message, signature }) => {
    for (const wrong of [null, "", signature.toUpperCase(), `${signature} `, signature.slice(1), `${signature.slice(0, -1)}${signature.endsWith("0") ? "1" : "0"}`, "0".repeat(64), "é".repeat(64)]) expect(isSigned(secret, message, wrong)).toBe(false);
    expect(isSigned(`${secret}x`, message, signature)).toBe(false);
    expect(isSigned(secret, `${message}x`, signature)).toBe(false);
  });

  it("is compared in a time that tells nothing", () => {
    const compare = vi.mocked(crypto.timingSafeEqual);
    compare.mockClear();
    for (const wrong of ["0".repeat(64), `${VECTORS[1]?.signature.slice(0, 63)}0`]) isSigned("sec", "order_1|pay_1", wrong);
    expect(compare).toHaveBeenCalledTimes(2);
    for (const [ours, theirs] of compare.mock.calls) expect([ours.byteLength, theirs.byteLength]).toEqual([64, 64]);
  });
});

describe("a browser that comes back", () => {
  const paid = { razorpay_payment_id: "pay_1", razorpay_order_id: "order_1", razorpay_signature: VECTORS[1]?.signature ?? "" };
  const link = { razorpay_payment_id: "pay_1", razorpay_payment_link_id: "plink_1", razorpay_payment_link_reference_id: "KS-1", razorpay_payment_link_status: "paid", razorpay_signature: VECTORS[3]?.signature ?? "" };

  it("from checkout says which order was paid, and only for the order that it was sent away with", async () => {
    const port = open("sec");
    expect(await port.readReturn(new URLSearchParams(paid))).toEqual({ order: "order_1", payment: "pay_1", outcome: "paid", reason: null });
    expect(await port.readReturn(new URLSearchParams({ order: "order_1", ...paid }))).toMatchObject({ order: "order_1" });
    expect(await port.readReturn(new URLSearchParams({ order: "order_2", ...paid }))).toBeNull();
    expect(await open("other").readReturn(new URLSearchParams(paid))).toBeNull();
  });

  it("from a link's page says which link was paid, and nothing once a field differs", async () => {
    const port = open("sec");
    expect(await port.readReturn(new URLSearchParams(link))).toEqual({ order: "plink_1", payment: "pay_1", outcome: "paid", reason: null });
    expect(await port.readReturn(new URLSearchParams({ ...link, razorpay_payment_link_reference_id: "", razorpay_signature: VECTORS[2]?.signature ?? "" }))).toMatchObject({ order: "plink_1", outcome: "paid" });
    for (const [name, value] of Object.entries(link)) expect(await port.readReturn(new URLSearchParams({ ...link, [name]: `${value}x` }))).toBeNull();
  });

  it("after a failure names its order by the gateway's words or by our own address, and is never read as paid", async () => {
    const port = open("sec");
    const failed = { "error[code]": "BAD_REQUEST_ERROR", "error[description]": "Payment failed", "error[reason]": "payment_cancelled" };
    const metadata = { "error[metadata]": JSON.stringify({ order_id: "order_1", payment_id: "pay_1" }) };
    expect(await port.readReturn(new URLSearchParams({ ...failed, ...metadata }))).toEqual({ order: "order_1", payment: "pay_1", outcome: "failed", reason: "payment_cancelled" });
    expect(await port.readReturn(new URLSearchParams({ order: "order_1", ...failed }))).toEqual({ order: "order_1", payment: null, outcome: "failed", reason: "payment_cancelled" });
    for (const nothing of [failed, { ...failed, "error[metadata]": "{" }, { ...failed, order: "../x" }, { order: "order_1" }]) expect(await port.readReturn(new URLSearchParams(nothing))).toBeNull();
    expect(await port.readReturn(new URLSearchParams({ ...failed, ...paid, razorpay_signature: "0".repeat(64) }))).toBeNull();
  });
});

describe("a webhook", () => {
  const { message, signature } = VECTORS[4] ?? { message: "", signature: "" };
  const raw = new TextEncoder().encode(message);
  const headers = new Headers({ "x-razorpay-signature": signature, "x-razorpay-event-id": "OxvS3tkQ5WyU9C" });

  it("is read with any of our secrets, the older ones too", async () => {
    for (const secrets of [["hook"], ["new", "hook"], ["newest", "new", "hook"]]) {
      const body = new TextEncoder().encode(JSON.stringify({ entity: "event", event: "invoice.paid", payload: {}, created_at: 1_700_000_000 }));
      const signed = new Headers({ "x-razorpay-signature": crypto.createHmac("sha256", "hook").update(body).digest("hex"), "x-razorpay-event-id": "OxvS3tkQ5WyU9C" });
      expect(await open("sec", secrets).readWebhook(body, signed)).toEqual({ id: "OxvS3tkQ5WyU9C", at: 1_700_000_000_000, kind: "other", name: "invoice.paid" });
      expect(await open("sec", ["new"]).readWebhook(body, signed)).toBeNull();
    }
  });

  it("is not signed by the key's secret, and one that is signed and is no event is nothing", async () => {
    expect(await open("hook", ["other"]).readWebhook(raw, headers)).toBeNull();
    expect(await open("sec").readWebhook(raw, headers)).toBeNull();
    const nonsense = new TextEncoder().encode("[");
    expect(await open("sec").readWebhook(nonsense, new Headers({ "x-razorpay-signature": crypto.createHmac("sha256", "hook").update(nonsense).digest("hex") }))).toBeNull();
  });

  it("without an id of its own has the one that its body gives it, so that duplicates are one", async () => {
    const body = new TextEncoder().encode(JSON.stringify({ event: "x", created_at: 1 }));
    const signed = new Headers({ "x-razorpay-signature": crypto.createHmac("sha256", "hook").update(body).digest("hex") });
    const [one, two] = [await open("sec").readWebhook(body, signed), await open("sec").readWebhook(body, signed)];
    expect(one?.id).toMatch(/^body_[0-9a-f]{32}$/);
    expect(two?.id).toBe(one?.id);
  });
});
