import { expect, test, vi } from "vitest";
import type { GatewayTransfer } from "~/adapters/payments/port";
import { hours, days } from "~/domain/time/instant";
import { findDeliveries } from "~/models/delivery.server";
import { findGatewayPaymentsOfAccount } from "~/models/gateway/payment.server";
import { findJournalOfArtisan } from "~/models/journal-entry.server";
import { rawRows } from "../../services/payment/shop";
import { statementSource } from "~/domain/tax-document/sources";
import { dateOf, INDIA, monthOf } from "~/domain/time/zone";
import { businessNow } from "~/services/clock/business-now.server";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { reconcilePayouts } from "~/services/payment/reconcile-payouts.server";
import { draftStatement } from "~/services/tax-document/draft-statement.server";
import { useTill } from "./till";

const till = useTill();

/** What the artisan's linked account holds for him and what he is owed, as the journal has it, and the kinds of it. */
async function accountOf(artisan: string) {
  const entries = await findJournalOfArtisan(artisan);
  const on = (account: string) => entries.flatMap(({ lines }) => lines).filter((line) => line.account === account).reduce((sum, { amount }) => sum + amount, 0);
  return { linked: on("linked"), payable: on("artisan_payable"), kinds: entries.map(({ kind }) => kind as string).sort() };
}

const lettersTo = async (artisan: string): Promise<string[]> => (await findDeliveries({ to: `${artisan.toLowerCase()}@test.example`, most: 100 })).map(({ template }) => template).filter((template) => template.startsWith("payout"));

/** A visit that is over and paid, and whose money nothing holds any more. */
async function letGo() {
  const one = await till.order();
  await till.hear(...(await till.play(one.order)));
  till.pass(one.booking.end - Date.now() + days(3));
  await till.settle();
  const [{ payment }, gateway] = [await till.look(one), await till.gateway()];
  return { one, payment, account: payment.account ?? "", gateway, plays: gateway.plays };
}

test("a payout that the bank sends back after it was made: the artisan is owed the money again, is told, and gets it with the next one (B35)", async () => {
  const { one, account, plays } = await letGo();

  const paid = await plays.payOutNow(account);
  await till.hear(...(await till.news()));
  expect(paid).toMatchObject({ state: "processed", amount: 88_200 });
  expect(await accountOf(one.shop.artisan)).toEqual({ linked: 0, payable: 0, kinds: ["earning", "payout", "transfer"] });
  expect(await lettersTo(one.shop.artisan)).toEqual(["payout_sent"]);
  const statement = await draftStatement(statementSource(one.shop.artisan, monthOf(dateOf(businessNow(), INDIA))));
  expect(statement?.statement?.lines.find(({ kind }) => kind === "payout")).toMatchObject({ amount: -88_200, reference: paid?.bankReference });

  till.pass(hours(30));
  expect(await plays.returnPayout(paid?.id ?? "")).toMatchObject({ state: "returned" });
  const news = await till.news();
  await till.hear(...news);
  await till.hear(...news.map((each) => ({ ...each, id: `${each.id}-again` })));
  expect(await accountOf(one.shop.artisan)).toEqual({ linked: 88_200, payable: -88_200, kinds: ["earning", "payout", "payout_return", "transfer"] });
  expect((await lettersTo(one.shop.artisan)).sort()).toEqual(["payout_returned", "payout_sent"]);
  expect(await till.problems()).toEqual([]);

  const again = await plays.payOutNow(account);
  await till.hear(...(await till.news()));
  expect(again).toMatchObject({ state: "processed", amount: 88_200 });
  expect((await findGatewayPaymentsOfAccount(account, 10)).flatMap(({ transfers }) => transfers.map(({ payout }) => payout))).toEqual([again?.id]);
  expect(await accountOf(one.shop.artisan)).toMatchObject({ linked: 0, payable: 0 });
  expect(await till.problems()).toEqual([]);
});

test("when every message about payouts is lost, the one that came back and the one after it are found by asking, and told", async () => {
  const { one, account, plays } = await letGo();
  const lost = async () => {
    await till.news();
    for (let round = 0; round < 3; round += 1) {
      till.pass(hours(2));
      await reconcileDue(businessNow());
      await reconcilePayouts(businessNow());
      await till.settle();
    }
  };
  const paid = await plays.payOutNow(account);
  await lost();
  expect((await till.look(one)).payment.share?.payout).toBe(paid?.id);
  expect((await till.look(one)).payment.askAt).toBeNull();

  await plays.returnPayout(paid?.id ?? "");
  await lost();
  expect((await till.look(one)).payment.share).toMatchObject({ payout: null, returned: [paid?.id] });
  expect(await accountOf(one.shop.artisan)).toMatchObject({ linked: 88_200 });

  const again = await plays.payOutNow(account);
  await lost();
  expect((await till.look(one)).payment.share?.payout).toBe(again?.id);
  expect(await accountOf(one.shop.artisan)).toMatchObject({ linked: 0, payable: 0 });
  expect((await lettersTo(one.shop.artisan)).sort()).toEqual(["payout_returned", "payout_sent", "payout_sent"]);
  await plays.returnPayout(again?.id ?? "");
  await lost();
  expect((await till.look(one)).payment.share).toMatchObject({ payout: null, returned: [paid?.id, again?.id] });
  expect(await till.problems()).toEqual([]);
});

test("a gateway that goes on naming the payout that came back does not hide the next one", async () => {
  const { one, payment, account, gateway } = await letGo();
  const paid = await gateway.plays.payOutNow(account);
  await till.hear(...(await till.news()));
  await gateway.plays.returnPayout(paid?.id ?? "");
  await till.hear(...(await till.news()));
  const [transfer] = await gateway.fetchTransfers(payment.receipts[0]?.id ?? "");
  vi.spyOn(gateway, "fetchTransfers").mockResolvedValueOnce([{ ...(transfer as GatewayTransfer), payout: paid?.id ?? "" }]);
  till.pass(hours(2));
  await reconcileDue(businessNow());
  expect((await till.look(one)).payment.share?.payout).toBeNull();
  expect((await till.look(one)).payment.askAt).toBeGreaterThan(businessNow());
});

test("sabotage: a return that is not in the journal is named", async () => {
  const entry = await rawRows("journal_entries").findOne({ kind: "payout_return" });
  if (!entry) throw new Error("no return");
  await rawRows("journal_entries").deleteOne({ _id: entry._id });
  expect((await till.problems()).join("\n")).toContain(entry._id);
  await rawRows("journal_entries").insertOne(entry);
  expect(await till.problems()).toEqual([]);
});
