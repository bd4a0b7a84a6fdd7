import { describe, expect, it } from "vitest";
import { findSeller } from "~/models/seller.server";
import { saveSeller } from "~/services/seller/save-seller.server";
import { sellerRowOf } from "~/services/seller/seller-row-of.server";
import { sellerSchema } from "~/services/seller/seller-words";
import { randomId } from "~/http/signature.server";
import { useDatabase } from "../../support/database";

useDatabase();

const typed = { version: "1", legalName: " Ramesh Kumhar ", business: "individual", street: "12 Kumhar Mohalla", town: "Molela", pin: "३१३ ३२२", registered: "yes", gstin: "08 aapfu0939f 1zv" };
const read = (changes: Record<string, string> = {}) => sellerSchema.safeParse({ ...typed, ...changes });
const wrong = (changes: Record<string, string>): string[] => {
  const answer = read(changes);
  return answer.success ? [] : answer.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};
const facts = () => {
  const answer = read();
  if (!answer.success) throw new Error("not read");
  return answer.data.facts;
};

describe("who an artisan is before the law, as he types it", () => {
  it("is read with the digits of his script, his state by his PIN", () => {
    expect(facts()).toEqual({ legalName: "Ramesh Kumhar", business: "individual", street: "12 Kumhar Mohalla", town: "Molela", pin: "313322", state: "RJ", gstin: "08AAPFU0939F1ZV" });
    expect(read({ registered: "no", gstin: "nonsense" }).data?.facts).toMatchObject({ gstin: null });
  });

  it.each([
    ["a GSTIN with a slip", { gstin: "27AAPFU0939F1ZW" }, "gstin document.seller.gstin.wrong"],
    ["no GSTIN though registered", { gstin: "" }, "gstin document.seller.gstin.wrong"],
    ["a GSTIN of another state", { gstin: "27AAPFU0939F1ZV" }, "gstin document.seller.gstin.state"],
    ["a PIN that no state has", { pin: "000000" }, "pin document.seller.pin.wrong"],
    ["a PIN of five digits", { pin: "31332" }, "pin document.seller.pin.wrong"],
    ["no legal name", { legalName: "  " }, "legalName document.seller.legalName.missing"],
    ["another kind of business", { business: "bank" }, "business form.choose"],
    ["more than was asked", { pan: "AAPFU0939F" }, ""],
  ])("%s is refused", (_what, changes, message) => {
    expect(wrong(changes).length).toBeGreaterThan(0);
    if (message) expect(wrong(changes)).toContain(message);
  });
});

describe("saving it", () => {
  it("twice is once; over somebody else's change it is refused", async () => {
    const artisan = randomId();
    const said = { ...facts(), gstin: null };
    expect(await saveSeller({ artisan, version: 1, facts: said, now: 5 })).toEqual({ ok: true });
    expect(await saveSeller({ artisan, version: 1, facts: said, now: 6 })).toEqual({ ok: true });
    expect(await findSeller(artisan)).toMatchObject({ version: 2, changedAt: 5, legalName: "Ramesh Kumhar" });
    expect(await saveSeller({ artisan, version: 1, facts: { ...said, town: "Udaipur" }, now: 7 })).toEqual({ ok: false, code: "changed_meanwhile" });
  });

  it("keeps the characters of his numbers, which nobody else has, asked for by many at once", async () => {
    const artisan = randomId();
    const rows = await Promise.all(Array.from({ length: 10 }, () => sellerRowOf(artisan)));
    expect(new Set(rows.map(({ code }) => code)).size).toBe(1);
    expect(rows[0]?.code).toMatch(/^[2-9A-HJ-NP-Z]{5}$/);
  });
});
