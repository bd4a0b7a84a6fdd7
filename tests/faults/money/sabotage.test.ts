import { afterEach, expect, test, vi } from "vitest";
import { recordPayment } from "~/domain/payment/record-payment";
import * as model from "~/models/payment.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { recordSeenPayment } from "~/services/payment/record-seen-payment.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { useShop } from "../../services/payment/shop";

vi.mock("~/models/payment.server", async (original) => {
  const real = await original<typeof model>();
  return { ...real, replacePayment: vi.fn(real.replacePayment) };
});
vi.mock("~/domain/payment/record-payment", { spy: true });

const { clock, order, play, settle, look } = useShop();
afterEach(() => void vi.resetAllMocks());

async function paid() {
  const opened = await order();
  const { payment: attempt } = await play(opened.order, { times: 0 });
  await reconcileOrder(opened.payment._id, clock.now);
  await settle();
  return { ...opened, attempt };
}

const refundsAtOnce = async (booking: string): Promise<number> => {
  const outcomes = await Promise.all(Array.from({ length: 30 }, (_, index) => refundBooking({ booking, amount: 10_000, key: `r${index}`, reason: "goodwill", now: clock.now })));
  return outcomes.filter(({ ok }) => ok).length;
};

test("without the version in the write more refunds are said to succeed than there is money", async () => {
  const { booking } = await paid();
  vi.mocked(model.replacePayment).mockImplementation(async (id, version, change) => {
    await model.Payments.updateOne({ _id: id }, { $set: { ...change, version: version + 1 } });
    return true;
  });
  expect(await refundsAtOnce(booking._id)).toBeGreaterThan(10);
});

test("with the version in the write they are not", async () => {
  const { booking } = await paid();
  expect(await refundsAtOnce(booking._id)).toBeLessThanOrEqual(10);
});

test("without looking for what is known already, one payment heard of twice is credited twice and the ledger check says so", async () => {
  const { payment, attempt } = await paid();
  const real = await vi.importActual<{ recordPayment: typeof recordPayment }>("~/domain/payment/record-payment");
  vi.mocked(recordPayment).mockImplementation((books, sighting, now) => {
    const forgetful = real.recordPayment({ ...books, receipts: [] }, sighting, now);
    return { ...forgetful, books: { ...forgetful.books, receipts: [...books.receipts, ...forgetful.books.receipts] } };
  });
  await recordSeenPayment(attempt, clock.now);
  expect((await look(payment._id)).captured).toBe(200_000);
  vi.resetAllMocks();
  expect((await verifyLedger()).problems).toContain(`payment ${payment._id} keeps two receipts`);
});
