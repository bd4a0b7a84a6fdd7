import { describe, expect, it } from "vitest";
import { detailNeeds, needsOf, wrongBank, wrongDetails } from "./account-rules";

const HOLDER = {
  legalName: "Ramesh Kumar",
  businessType: "individual",
  email: "ramesh@example.com",
  phone: "9812345678",
  pan: "ABCPK1234F",
  gstin: null,
  address: { street: "14 Potters' Lane", city: "Jaipur", state: "Rajasthan", pin: "302001" },
} as const;
const BANK = { number: "918273645012", ifsc: "HDFC0001234", holder: "RAMESH K" };

describe("what the local gateway asks of an account", () => {
  it("refuses details of a wrong form and names each", () => {
    expect(wrongDetails(HOLDER)).toEqual([]);
    expect(wrongDetails({ ...HOLDER, gstin: "08ABCPK1234F1Z5" })).toEqual([]);
    expect(wrongDetails({ ...HOLDER, legalName: " ", email: "ramesh", phone: "12", pan: "abcpk1234f", gstin: "8", address: { ...HOLDER.address, pin: "012345" } })).toEqual(["legalName", "email", "phone", "pan", "gstin", "address.pin"]);
  });

  it.each([
    [{ number: "91827364" }, ["number"]],
    [{ number: "9182 7364 5012" }, ["number"]],
    [{ number: "9".repeat(19) }, ["number"]],
    [{ ifsc: "HDFC1001234" }, ["ifsc"]],
    [{ ifsc: "hdfc0001234" }, ["ifsc"]],
    [{ holder: " " }, ["holder"]],
    [{}, []],
  ])("finds what is wrong with a bank account: %j", (change, wrong) => {
    expect(wrongBank({ ...BANK, ...change })).toEqual(wrong);
  });

  it("asks about a PAN of another kind of holder, and a GSTIN of another PAN", () => {
    expect(detailNeeds(HOLDER)).toEqual([]);
    expect(detailNeeds({ ...HOLDER, pan: "ABCCK1234F" }).map(({ field }) => field)).toEqual(["pan"]);
    expect(detailNeeds({ ...HOLDER, businessType: "private_limited", pan: "ABCCK1234F" })).toEqual([]);
    expect(detailNeeds({ ...HOLDER, gstin: "08ABCPK9999F1Z5" }).map(({ field }) => field)).toEqual(["gstin"]);
  });

  it("asks for a bank account, and for one in a name that has a word of the holder's", () => {
    const holder = { mark: "h", name: ["ramesh", "kumar"], needs: [] };
    const bank = { lastFour: "5012", mark: "b", name: ["ramesh", "k"] };
    expect(needsOf({ holder, bank })).toEqual([]);
    expect(needsOf({ holder, bank: null }).map(({ field }) => field)).toEqual(["bank"]);
    expect(needsOf({ holder, bank: { ...bank, name: ["sita", "devi"] } }).map(({ field }) => field)).toEqual(["bank.holder"]);
  });
});
