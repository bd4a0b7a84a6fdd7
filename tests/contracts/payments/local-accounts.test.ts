import { beforeAll, expect, test, vi } from "vitest";
import { openLocalGateway, type LocalGateway } from "~/adapters/payments/local.server";
import type { LinkedAccount } from "~/adapters/payments/port";
import { hours, minutes } from "~/domain/time/instant";
import { GatewayAccounts } from "~/models/gateway/account.server";
import { useDatabase } from "../../support/database";
import { everyDocument } from "../../support/everything-kept";
import { BANK, holderOf } from "./contract/under-test";
import { useReceiver } from "./receiver";

useDatabase();
const receiver = useReceiver();
const clock = { now: Date.UTC(2026, 2, 12, 4, 30) };
let gateway: LocalGateway;

beforeAll(async () => {
  gateway = await openLocalGateway({ now: () => clock.now });
});

/** What was told about an account since the last look, by name: messages of one moment overtake each other. */
async function told(account: string): Promise<string[]> {
  receiver.received.length = 0;
  await gateway.deliverDue({ url: receiver.url });
  const bodies = receiver.received.map(({ raw }) => JSON.parse(new TextDecoder().decode(raw)) as { account?: LinkedAccount });
  return bodies.flatMap((body) => (body.account?.id === account ? [body.account.state] : [])).sort();
}

test("a bank account's number, a PAN, a name and an address stand in no row of the gateway and are printed nowhere", async () => {
  const printed: unknown[] = [];
  const spies = (["log", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words)));
  const holder = { ...holderOf("Yashodhara Vishwakarma"), email: "yashodhara@example.com", phone: "9876501234", pan: "QWERP4321Z" };
  const { id } = await gateway.createAccount(holder);
  await gateway.setBank(id, { number: "314159265358979", ifsc: "SBIN0004321", holder: "Yashodhara V" });
  await gateway.setBank(id, { number: "271828182845904", ifsc: "ICIC0004321", holder: "Y Vishwakarma" });
  await gateway.setBank(id, { number: "1", ifsc: "ICIC0004321", holder: "Y Vishwakarma" }).catch(() => undefined);
  await gateway.deliverDue({ url: receiver.url });
  spies.forEach((spy) => spy.mockRestore());
  const kept = [...(await everyDocument())].map(([name, row]) => name + row).join("\n");
  const posted = receiver.received.map(({ raw }) => new TextDecoder().decode(raw)).join("\n");
  expect(kept).toContain(id);
  for (const secret of ["314159265358979", "31415926", "271828182845904", "27182818", "QWERP4321Z", "Yashodhara", "Vishwakarma", "yashodhara@example.com", "9876501234", "Potters' Lane"])
    expect({ secret, found: [kept, posted, JSON.stringify(printed)].some((text) => text.toLowerCase().includes(secret.toLowerCase())) }).toEqual({ secret, found: false });
  expect(await gateway.fetchAccount(id)).toMatchObject({ bankLastFour: "5904" });
});

test("an account is looked at for as long as reviews take, by the business clock, and then is active by itself", async () => {
  const slow = await openLocalGateway({ now: () => clock.now, reviewDelay: hours(2) });
  const { id } = await slow.createAccount(holderOf());
  expect(await slow.setBank(id, BANK)).toMatchObject({ state: "under_review" });
  clock.now += hours(2) - 1;
  expect(await slow.fetchAccount(id)).toMatchObject({ state: "under_review" });
  clock.now += 1;
  expect(await slow.fetchAccount(id)).toMatchObject({ state: "active" });
  expect(await told(id)).toEqual(["active", "created", "under_review"]);
});

test("a bank account in another name, a PAN of another kind of holder or a GSTIN of another PAN needs more, and put right is taken", async () => {
  const holder = holderOf("Ramesh Kumar");
  const { id } = await gateway.createAccount({ ...holder, pan: "ABCCK1234F", gstin: "08AAAPA1111A1Z5" });
  expect(await gateway.setBank(id, { ...BANK, holder: "Sita Devi" })).toMatchObject({ state: "needs_more", needs: [{ field: "pan" }, { field: "gstin" }, { field: "bank.holder" }] });
  expect(await gateway.createAccount({ ...holder, gstin: "08ABCPK1234F1Z5" })).toMatchObject({ id, state: "needs_more", needs: [{ field: "bank.holder" }] });
  expect(await gateway.setBank(id, { ...BANK, holder: "KUMAR RAMESH S" })).toMatchObject({ id, state: "active", needs: [] });
  expect(await gateway.createAccount({ ...holder, pan: "ABCCK1234F" })).toMatchObject({ id, state: "active" });
});

test("another bank is looked at again; a suspended account stays suspended with it", async () => {
  const { id } = await gateway.createAccount(holderOf());
  await gateway.setBank(id, BANK);
  expect(await gateway.setBank(id, { ...BANK, number: "918273640001", holder: "Sita Devi" })).toMatchObject({ state: "needs_more", bankLastFour: "0001" });
  await gateway.plays.decideAccount(id, "suspend");
  expect(await gateway.setBank(id, { ...BANK, number: "918273640002" })).toMatchObject({ state: "suspended", bankLastFour: "0002" });
});

test("news of an account is sent as often and as late as was asked for, so that later news overtakes it", async () => {
  const { id } = await gateway.createAccount(holderOf());
  await told(id);
  await gateway.plays.playNews(id, { times: 2, newsDelay: minutes(30) });
  await gateway.setBank(id, BANK);
  await gateway.plays.playNews(id, { times: 1 });
  await gateway.plays.decideAccount(id, "suspend");
  expect(await told(id)).toEqual(["suspended"]);
  await gateway.plays.playNews(id, { times: 0 });
  await gateway.plays.decideAccount(id, "review");
  expect(await told(id)).toEqual([]);
  clock.now += minutes(30);
  expect(await told(id)).toEqual(["active", "active"]);
  expect(await gateway.fetchAccount(id)).toMatchObject({ state: "under_review" });
});

test("sabotage: without their unique references an artisan asked for 20 times at once has more than one account", async () => {
  await GatewayAccounts.collection.dropIndex("reference_1");
  const holder = holderOf();
  await Promise.all(Array.from({ length: 20 }, () => gateway.createAccount(holder)));
  expect(await GatewayAccounts.countDocuments({ reference: holder.reference })).toBeGreaterThan(1);
  await GatewayAccounts.deleteMany({ reference: holder.reference });
  await GatewayAccounts.createIndexes();
});
