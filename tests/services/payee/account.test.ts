import { expect, test, vi } from "vitest";
import { GatewayRefused, GatewayUnavailable, type AccountHolder, type GatewayEvent } from "~/adapters/payments/port";
import { GatewayAccounts } from "~/models/gateway/account.server";
import { findPayee } from "~/models/payee.server";
import { findSeller, type Seller } from "~/models/seller.server";
import { changeBank } from "~/services/payee/change-bank.server";
import { openAccount } from "~/services/payee/open-account.server";
import { recordAccount } from "~/services/payment/record-account.server";
import { recordGatewayEvent } from "~/services/payment/record-gateway-event.server";
import { factsOf, saveSeller } from "~/services/seller/save-seller.server";
import { useShop } from "../payment/shop";

const { clock, gateway } = useShop();

const holder: AccountHolder = {
  legalName: "Kamla Meghwal",
  businessType: "individual",
  email: "kamla@test.example",
  phone: "+919812345678",
  pan: "ABCPK1234F",
  gstin: null,
  address: { street: "14 Potters' Lane", city: "Barmer", state: "Rajasthan", pin: "344001" },
};
const bank = { number: "918273645012", ifsc: "HDFC0001234", holder: "KAMLA M" };

const open = (artisan: string, change: Partial<AccountHolder> = {}) => openAccount({ artisan, holder: { ...holder, ...change }, now: clock.now });
const give = (artisan: string, change: Partial<typeof bank> = {}, key = "form-1") => changeBank({ artisan, bank: { ...bank, ...change }, key, now: clock.now });
const letters = async (artisan: string) => (await findPayee(artisan))?.outbox.map(({ kind, key }) => ({ kind, key })) ?? [];

test("an artisan without an account gets one with his details, and it waits for his bank", async () => {
  expect(await open("kamla")).toMatchObject({ ok: true });
  expect(await findPayee("kamla")).toMatchObject({ account: expect.stringMatching(/^acc_/), state: "created", bankLastFour: null });
  expect(await give("kamla")).toMatchObject({ ok: true });
  expect(await findPayee("kamla")).toMatchObject({ state: "active", needs: [], bankLastFour: "5012", bankChangedAt: null });
  expect(await letters("kamla")).toEqual([]);
});

test("what he tells the payment company is who he is as a seller, until he says so himself; his GST number is asked for, not taken from there", async () => {
  await open("named", { gstin: "08ABCPK1234F1Z5" });
  expect(await findSeller("named")).toMatchObject({ legalName: "Kamla Meghwal", town: "Barmer", state: "RJ", gstin: null, gstinUnsaid: true });
  await open("named", { legalName: "Kamla Devi Meghwal" });
  const kept = await findSeller("named");
  expect(kept).toMatchObject({ legalName: "Kamla Devi Meghwal", gstinUnsaid: false });
  const facts = { legalName: "Kamla Handlooms", business: "proprietorship" as const, street: "1 Road", town: "Surat", pin: "395001", state: "GJ" as const, gstin: null };
  expect(await saveSeller({ artisan: "named", version: kept?.version ?? 0, facts, now: clock.now })).toEqual({ ok: true });
  await open("named");
  expect(await findSeller("named")).toMatchObject({ ...facts, fromAccount: false });
});

test("there is no account at the gateway without a legal name that we know, even where its answer got lost", async () => {
  const port = await gateway();
  const refused = vi.spyOn(port, "createAccount").mockImplementationOnce(async () => {
    expect(await findSeller("first")).toMatchObject({ legalName: "Kamla Meghwal" });
    throw new GatewayUnavailable("the answer got lost");
  });
  expect(await open("first")).toEqual({ ok: false, code: "gateway_silent" });
  refused.mockRestore();
});

test("what he said himself and only repeats is his own word from then on", async () => {
  await open("same");
  const row = await findSeller("same");
  expect(row).toMatchObject({ fromAccount: true });
  expect(await saveSeller({ artisan: "same", version: row?.version ?? 0, facts: factsOf(row as Seller), now: clock.now })).toEqual({ ok: true });
  expect(await findSeller("same")).toMatchObject({ fromAccount: false, legalName: "Kamla Meghwal" });
});

test("an answer that gets lost makes no second account: the form sent again gives the same", async () => {
  const port = await gateway();
  const { createAccount } = port;
  const lost = vi.spyOn(port, "createAccount").mockImplementationOnce(async (input) => {
    await createAccount(input);
    throw new GatewayUnavailable("the answer got lost");
  });
  expect(await open("lost")).toEqual({ ok: false, code: "gateway_silent" });
  expect(await findPayee("lost")).toMatchObject({ account: null, state: "none" });
  expect(await open("lost")).toMatchObject({ ok: true });
  lost.mockRestore();
  expect(await GatewayAccounts.countDocuments({ reference: "lost" })).toBe(1);
  expect((await findPayee("lost"))?.account).toBe((await GatewayAccounts.findOne({ reference: "lost" }).lean().exec())?._id);
});

test("an account whose answer got lost is known by the gateway's own news of it, and nobody else's is taken for it", async () => {
  const port = await gateway();
  const { createAccount } = port;
  const lost = vi.spyOn(port, "createAccount").mockImplementationOnce(async (input) => {
    await createAccount(input);
    throw new GatewayUnavailable("the answer got lost");
  });
  await open("told");
  lost.mockRestore();
  const made = await GatewayAccounts.findOne({ reference: "told" }).lean().exec();
  const news = await port.fetchAccount(made?._id ?? "");
  expect(await recordAccount({ ...news, reference: "stranger" }, clock.now)).toEqual({ ok: false, code: "not_found" });
  expect(await recordAccount(news, clock.now)).toEqual({ ok: true, sighting: "news" });
  expect(await recordAccount({ ...news, id: "acc_of_another" }, clock.now)).toEqual({ ok: false, code: "not_found" });
  expect((await findPayee("told"))?.account).toBe(made?._id);
});

test("news of an account says only that there is some: while the gateway is down it stays to be taken, and then an account whose answer got lost is known by it", async () => {
  const port = await gateway();
  const { createAccount } = port;
  const lost = vi.spyOn(port, "createAccount").mockImplementationOnce(async (input) => {
    await createAccount(input);
    throw new GatewayUnavailable("the answer got lost");
  });
  await open("heard");
  lost.mockRestore();
  const { _id: id = "" } = (await GatewayAccounts.findOne({ reference: "heard" }).lean().exec()) ?? {};
  const news = (account: string): GatewayEvent => ({ id: `evt_${account}`, at: clock.now, kind: "account_changed", account: { id: account } });
  const down = vi.spyOn(port, "fetchAccount").mockRejectedValue(new GatewayUnavailable("down"));
  await expect(recordGatewayEvent(news(id), clock.now)).rejects.toThrow(GatewayUnavailable);
  down.mockRestore();
  expect(await recordGatewayEvent(news("acc_nobody"), clock.now)).toEqual({ ok: false, code: "not_found" });
  expect(await recordGatewayEvent(news(id), clock.now)).toEqual({ ok: true, sighting: "news" });
  expect(await findPayee("heard")).toMatchObject({ account: id, state: "created" });
  await give("heard");
  await port.plays.decideAccount(id, "suspend");
  expect(await recordGatewayEvent(news(id), clock.now)).toEqual({ ok: true, sighting: "news" });
  expect(await findPayee("heard")).toMatchObject({ state: "suspended", bankLastFour: "5012" });
});

test("two forms sent at the same time open one account", async () => {
  await Promise.all([open("twice"), open("twice"), open("twice")]);
  expect(await GatewayAccounts.countDocuments({ reference: "twice" })).toBe(1);
});

test("details that do not fit are asked about in the gateway's words, and taken anew", async () => {
  await open("again", { pan: "ABCCK1234F" });
  await give("again");
  expect(await findPayee("again")).toMatchObject({ state: "needs_more", needs: [{ field: "pan" }] });
  expect(await open("again")).toMatchObject({ ok: true });
  expect(await findPayee("again")).toMatchObject({ state: "active", needs: [] });
});

test("a change of the bank begins the rest and writes the letter before the gateway is asked, however its answer comes", async () => {
  await open("moves");
  await give("moves");
  clock.now += 1_000;
  const port = await gateway();
  const lost = vi.spyOn(port, "setBank").mockRejectedValueOnce(new GatewayUnavailable("timed out"));
  expect(await give("moves", { number: "111122223333" }, "form-2")).toEqual({ ok: false, code: "gateway_silent" });
  lost.mockRestore();
  expect(await findPayee("moves")).toMatchObject({ bankChangedAt: clock.now, bankLastFour: "5012" });
  expect(await letters("moves")).toEqual([{ kind: "tell_bank_change", key: "bank-form-2" }]);
  expect(await give("moves", { number: "111122223333" }, "form-2")).toMatchObject({ ok: true });
  expect(await findPayee("moves")).toMatchObject({ bankChangedAt: clock.now, bankLastFour: "3333" });
});

test("a bank account that the gateway refuses, or before there is an account, is refused in words", async () => {
  expect(await give("nobody")).toEqual({ ok: false, code: "not_found" });
  await open("refused");
  const port = await gateway();
  const no = vi.spyOn(port, "setBank").mockRejectedValueOnce(new GatewayRefused("bank_details", "wrong: number"));
  expect(await give("refused")).toEqual({ ok: false, code: "bank_details" });
  no.mockRestore();
  expect(await findPayee("refused")).toMatchObject({ bankLastFour: null, bankChangedAt: null });
});

test("the same details sent twice at the same moment are one account, and both sendings are told so", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `twice-${index}`);
  for (const name of names) expect((await Promise.all([open(name), open(name)])).map(({ ok }) => ok)).toEqual([true, true]);
  expect(await GatewayAccounts.countDocuments({ reference: { $in: names } })).toBe(30);
});

test("news of an account that comes late does not put back what was true before", async () => {
  await open("late");
  const news = await (await gateway()).fetchAccount((await findPayee("late"))?.account ?? "");
  await give("late");
  expect(await recordAccount(news, clock.now)).toMatchObject({ ok: true });
  expect(await findPayee("late")).toMatchObject({ state: "active", bankLastFour: "5012" });
});
