import { beforeAll, describe, expect, it } from "vitest";
import { minutes } from "~/domain/time/instant";
import { GatewayAccounts } from "~/models/gateway/account.server";
import { findPayee, Payees } from "~/models/payee.server";
import { findSeller, Sellers } from "~/models/seller.server";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import type { Browser } from "../../support/browser";
import { placesOf } from "../../support/everything-kept";
import { openTestShop } from "../../support/shop";
import { unparted } from "../../support/unparted";
import { goesTo, useMarket } from "../bookings/market";

const market = useMarket();
let artisan: string;
let kamla: Browser;

beforeAll(async () => {
  ({ artisan } = await openTestShop());
  await Promise.all([Payees.deleteMany({ _id: artisan }), GatewayAccounts.deleteMany({ reference: artisan })]);
  kamla = await market.browser(artisan);
});

const PAN = "ABCPK1234F";
const NUMBER = "918273645012";
const OTHER = "776655443322";
const DETAILS = { legalName: "Kamla Meghwal", businessType: "individual", street: "14 Potters' Lane", city: "Barmer", pin: "344001", email: "kamla@test.example", phone: "98123 45678", pan: "abcpk 1234 f" };
const BANK = { bankNumber: "9182 7364 5012", bankNumberAgain: NUMBER, bankIfsc: "hdfc0009911", bankHolder: "Meghwal Kamla" };
/** All that nobody may find anywhere: of the PAN and of banks. */
const SECRETS = [PAN, NUMBER, OTHER, "9182 7364 5012", "abcpk 1234 f", "HDFC0009911"];

/** The answers to forms of a bank account, their headers and pages whole; and where a secret stood right after each, while the work it began was still waiting. */
const answers: { status: number; cache: string | null; whole: string; kept: string[] }[] = [];
async function sends(words: Record<string, string>): Promise<Response> {
  const answer = await kamla.post(paths.artisanPayeeBank(), words);
  const kept = await placesOf(SECRETS, market.site.dataDir);
  answers.push({ status: answer.status, cache: answer.headers.get("cache-control"), whole: JSON.stringify([...answer.headers]) + unparted(await answer.clone().text()), kept });
  return answer;
}
const submits = async (words: Record<string, string>): Promise<Response> => sends({ ...(await kamla.hidden(paths.artisanPayeeBank())), ...words });

const read = async (answer: Response | Promise<Response>): Promise<string> => unparted(await (await answer).text());
const page = (path: string): Promise<string> => read(kamla.get(path));
const letters = async (): Promise<{ template: string; subject: string }[]> => {
  await market.site.idle();
  const all = (await (await fetch(`${market.site.url}${paths.devInboxJson()}?to=${encodeURIComponent(`${artisan.toLowerCase()}@test.example`)}`)).json()) as { template: string; subject: string }[];
  return all.filter(({ template }) => template === "bank_changed");
};
/** The proof of who she is grows old, or young again. */
const proofIs = (age: number) => Sessions.updateMany({ person: artisan }, { $set: { authAt: Date.now() - age } }).exec();

describe("an artisan who wants to be paid online", () => {
  it("reads on every page of her shop that she cannot yet, with the way to the form", async () => {
    for (const path of [paths.artisanToday(), paths.artisanServices(), paths.artisanMoney()]) {
      const html = await page(path);
      expect(html).toContain("You cannot be paid online yet");
      expect(html).toMatch(new RegExp(`href="(${paths.artisanPayee()}|${paths.artisanPayeeDetails()})"`));
    }
    expect(await page(paths.artisanPayee())).toContain("Begin now");
    expect(goesTo(await kamla.get(paths.artisanPayeeBank()))).toBe(paths.artisanPayeeDetails());
  });

  it("gets a form with faults back with her words but not her PAN", async () => {
    const answer = await kamla.submit(paths.artisanPayeeDetails(), { ...DETAILS, pin: "000", gstin: "8", businessType: "king" });
    const html = await read(answer);
    expect(answer.status).toBe(422);
    for (const field of ["pin", "gstin", "businessType"]) expect(html).toContain(`href="#${field}"`);
    expect(html).toContain("Barmer");
    expect(html).toContain("For your safety we did not keep it.");
    expect(html.toUpperCase().replaceAll(" ", "")).not.toContain(`VALUE="${PAN}`);
    expect(await findPayee(artisan)).toBeNull();
  });

  it("sends who she is, twice, and has one account, which waits for her bank", async () => {
    const hidden = await kamla.hidden(paths.artisanPayeeDetails());
    const answers = await Promise.all([kamla.post(paths.artisanPayeeDetails(), { ...hidden, ...DETAILS }), kamla.post(paths.artisanPayeeDetails(), { ...hidden, ...DETAILS })]);
    expect(answers.map(goesTo)).toEqual([paths.artisanPayeeBank(), paths.artisanPayeeBank()]);
    expect(await GatewayAccounts.countDocuments({ reference: artisan })).toBe(1);
    expect(await page(paths.artisanPayee())).toContain("Your bank account is missing");
    expect(await findSeller(artisan)).toMatchObject({ legalName: "Kamla Meghwal", town: "Barmer", gstinUnsaid: false });
  });

  it("gets a wrong bank account back with her words but not the number", async () => {
    const answer = await submits({ ...BANK, bankNumberAgain: "918273645099", bankIfsc: "HDFC1" });
    const html = await read(answer);
    expect(answer.status).toBe(422);
    expect(html).toContain(`href="#bankIfsc"`);
    expect(html).toContain(BANK.bankHolder);
    for (const number of [BANK.bankNumber, "918273645099"]) expect(html).not.toContain(number);
    const differs = await submits({ ...BANK, bankNumberAgain: "918273645099" });
    expect(await read(differs)).toContain("The two numbers are not the same");
  });

  it("is asked to put right an account in another name, and can be paid once it is hers", async () => {
    await submits({ ...BANK, bankHolder: "Sita Devi" });
    const asked = await page(paths.artisanPayee());
    expect(asked).toContain("Something must be put right");
    expect(asked).toContain("The bank account is in another name than yours.");
    expect(asked).toContain(`href="${paths.artisanPayeeBank()}"`);
    expect(goesTo(await submits(BANK))).toBe(paths.artisanPayee({ saved: 1 }));
    const html = await page(paths.artisanPayee());
    expect(html).toContain("You can be paid online");
    expect(html).toContain("ending in 5012");
    expect(await page(paths.artisanToday())).not.toContain("cannot be paid online");
    await Payees.updateOne({ _id: artisan }, { $set: { bankChangedAt: null } }).exec();
  });
});

describe("another bank account", () => {
  it("asks for a fresh proof, and nothing of it is kept on the way there", async () => {
    const hidden = await kamla.hidden(paths.artisanPayeeBank());
    await proofIs(minutes(6));
    expect(goesTo(await kamla.get(paths.artisanPayeeBank())).split("?")[0]).toBe(paths.accountConfirm());
    const sent = await sends({ ...hidden, ...BANK, bankNumber: OTHER, bankNumberAgain: OTHER });
    expect(goesTo(sent).split("?")[0]).toBe(paths.accountConfirm());
    expect(await findPayee(artisan)).toMatchObject({ bankLastFour: "5012", bankChangedAt: null });
    expect(await placesOf([...SECRETS, BANK.bankHolder], market.site.dataDir)).toEqual([]);
    await proofIs(0);
  });

  it("takes effect with a letter and a rest of 24 hours, which her pages show with its end; the form sent twice is told once", async () => {
    const already = (await letters()).length;
    const hidden = await kamla.hidden(paths.artisanPayeeBank());
    for (let count = 0; count < 2; count += 1) expect(goesTo(await sends({ ...hidden, ...BANK, bankNumber: OTHER, bankNumberAgain: OTHER }))).toBe(paths.artisanPayee({ saved: 1 }));
    expect(await findPayee(artisan)).toMatchObject({ bankLastFour: "3322", bankChangedAt: expect.any(Number) });
    for (const path of [paths.artisanPayee(), paths.artisanMoney()]) expect(await page(path)).toContain("Your bank account was changed. For your safety no money is released to you until");
    expect((await letters()).length).toBe(already + 1);
  });
});

it("is asked on the page of her day for what buyers have to see, as long as she is paid online without having said it", async () => {
  const asked = (): string[] => ["Say who you are as seller", "Write your GSTIN"].filter((words) => today.includes(words));
  let today = await page(paths.artisanToday());
  expect(asked()).toEqual([]);
  await Sellers.updateOne({ _id: artisan }, { $set: { gstinUnsaid: true } }).exec();
  today = await page(paths.artisanToday());
  expect(asked()).toEqual(["Write your GSTIN"]);
  await Sellers.deleteOne({ _id: artisan }).exec();
  today = await page(paths.artisanToday());
  expect(asked()).toEqual(["Say who you are as seller"]);
});

it("has every answer to a form of a bank account without its number, for no browser to store, and nothing of it is kept at any moment", async () => {
  const hidden = await kamla.hidden(paths.artisanPayeeBank());
  await sends({ ...hidden, ...BANK, token: "another" });
  await sends({ ...hidden, ...BANK, csrf: "another" });
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 403, 422]));
  for (const { cache, whole, kept } of answers) expect({ cache, shown: [NUMBER, OTHER, BANK.bankNumber, "918273645099"].filter((number) => whole.includes(number)), kept }).toEqual({ cache: "no-store", shown: [], kept: [] });
});

it("keeps nothing of PAN and bank but the last four digits, and prints nothing of them", async () => {
  await kamla.submit(paths.artisanPayeeDetails(), { ...DETAILS, gstin: `08${PAN}1Z5` });
  const stranger = await market.browser();
  await stranger.submit(paths.artisanPayeeDetails(), { ...DETAILS, gstin: `08${PAN}1Z5` }, { from: paths.login() });
  await market.site.idle();
  expect(await placesOf(SECRETS, market.site.dataDir)).toEqual([]);
  const printed = market.site.output().toUpperCase();
  expect(SECRETS.filter((secret) => printed.includes(secret.toUpperCase()))).toEqual([]);
});
