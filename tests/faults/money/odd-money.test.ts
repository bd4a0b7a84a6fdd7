import { afterEach, describe, expect, it, vi } from "vitest";
import { minutes } from "~/domain/time/instant";
import * as recording from "~/domain/payment/record-payment";
import * as logging from "~/http/log.server";
import { eachJournalEntry } from "~/models/journal-entry.server";
import { findPayments } from "~/services/admin/find-payments.server";
import { useTill, type Ordered } from "./till";

vi.mock("~/domain/payment/record-payment", { spy: true });
vi.mock("~/http/log.server", { spy: true });

const { gateway, pass, order, play, hear, settle, look, problems } = useTill();
afterEach(() => void vi.clearAllMocks());

const setApartFor = async ({ booking }: Ordered): Promise<number> => {
  let sum = 0;
  for await (const entry of eachJournalEntry()) if (entry.booking === booking._id) for (const line of entry.lines) if (line.account === "quarantine") sum -= line.amount;
  return sum;
};

describe("money that is not what was asked (B26)", () => {
  it.each([
    ["too little by a paisa", { amount: 99_999 }],
    ["too much by a paisa", { amount: 100_001 }],
    ["in another currency", { amount: 100_000, currency: "USD" }],
  ])("%s books nothing, is set apart in the journal, and staff are alerted and see it", async (_what, odd) => {
    const tried = await order();
    await hear(...(await play(tried.order, odd)));
    expect(await look(tried)).toMatchObject({ booking: { state: "awaiting_payment" }, payment: { captured: 0, receipts: [{ meaning: "quarantined" }], moves: [] } });
    expect(await setApartFor(tried)).toBe(odd.amount);
    expect(logging.log).toHaveBeenCalledWith("alert", { reason: "payment_quarantined", payment: `p${tried.booking._id}` });
    expect((await findPayments({ text: "", after: null })).apart).toContainEqual(expect.objectContaining({ booking: tried.booking._id, apart: true }));
    pass(minutes(16));
    await settle();
    expect((await look(tried)).booking.state).toBe("expired");
    expect(await problems()).toEqual([]);
  });

  it("does not keep the right money from booking, and is off the list once it went back", async () => {
    const tried = await order();
    const [odd] = await play(tried.order, { amount: 50_000 });
    if (!odd || !("payment" in odd)) throw new Error("no news");
    await hear(odd, ...(await play(tried.order)));
    expect((await look(tried)).booking.state).toBe("confirmed");
    const refund = await (await gateway()).refund({ payment: odd.payment.id, amount: 50_000, key: `by-hand-${odd.payment.id}`, notes: {} });
    await hear({ id: `evt_${refund.id}`, at: refund.at, kind: "refund_processed", refund });
    expect((await findPayments({ text: "", after: null })).apart.map(({ booking }) => booking)).not.toContain(tried.booking._id);
    expect(await setApartFor(tried)).toBe(0);
    expect(await problems()).toEqual([]);
  });

  it("sabotage: taken as what was asked, it would book, and the ledger check says so", async () => {
    const real = await vi.importActual<typeof recording>("~/domain/payment/record-payment");
    vi.mocked(recording.recordPayment).mockImplementation((books, seen, now) => real.recordPayment(books, { ...seen, amount: books.amount, currency: books.currency }, now));
    const tried = await order();
    await hear(...(await play(tried.order, { amount: 1_000 })));
    vi.mocked(recording.recordPayment).mockReset();
    expect((await look(tried)).booking.state).toBe("confirmed");
    expect(await problems()).not.toEqual([]);
  });
});
