import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benchEnumeration } from "../../bench/enumeration";
import { benchStuffing } from "../../bench/stuffing";
import { startSite, type Site } from "../../support/site";
import { times } from "../../support/size";

let site: Site;
beforeAll(async () => void (site = await startSite({ env: { TRUST_PROXY: "1" } })));
afterAll(() => site.stop());

describe("whether an address has an account (C14, A004)", () => {
  it.each([
    { door: "sign-in", tries: times(8, 20) },
    { door: "reset", tries: 20 },
    { door: "code", tries: 20 },
    { door: "invitation", tries: 20 },
    { door: "sign-up", tries: times(4, 20) },
    { door: "sign-up-artisan", tries: times(4, 20) },
  ])("is told by no status, length or word of $door", async ({ door, tries }) => {
    expect(await benchEnumeration(site, { tries, doors: [door] })).toMatchObject([{ tries, sameStatus: true, sameLength: true, sameBody: true }]);
  });
});

describe("guessing a password from many addresses (C13, A008)", () => {
  it("gets a few tries a quarter of an hour, and its owner comes in all the same, by password and by code", async () => {
    const figures = await benchStuffing(site, { tries: times(200, 2_000), addresses: 20 });
    expect(figures).toMatchObject({ others: 0, firstSignIn: 303, rightPasswordOfStranger: 429, ownerByPassword: "/bookings", ownerByCode: "/bookings" });
    expect(figures.checked).toBeLessThanOrEqual(20);
  });
});
