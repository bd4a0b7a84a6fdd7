import { expect, test } from "vitest";
import { hours, days } from "~/domain/time/instant";
import { findDeliveries } from "~/models/delivery.server";
import { findGatewayPaymentsOfAccount } from "~/models/gateway/payment.server";
import { findJournalOfArtisan } from "~/models/journal-entry.server";
import { rawRows } from "../../services/payment/shop";
import { statementSource } from "~/domain/tax-document/sources";
import { dateOf, INDIA, monthOf } from "~/domain/time/zone";
import { businessNow } from "~/services/clock/business-now.server";
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

test("a payout that the bank sends back after it was made: the artisan is owed the money again, is told, and gets it with the next one (B35)", async () => {
  const one = await till.order();
  await till.hear(...(await till.play(one.order)));
  till.pass(one.booking.end - Date.now() + days(3));
  await till.settle();
  const account = (await till.look(one)).payment.account ?? "";
  const { plays } = await till.gateway();

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

test("sabotage: a return that is not in the journal is named", async () => {
  const entry = await rawRows("journal_entries").findOne({ kind: "payout_return" });
  if (!entry) throw new Error("no return");
  await rawRows("journal_entries").deleteOne({ _id: entry._id });
  expect((await till.problems()).join("\n")).toContain(entry._id);
  await rawRows("journal_entries").insertOne(entry);
  expect(await till.problems()).toEqual([]);
});
