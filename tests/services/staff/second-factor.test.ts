import { expect, test } from "vitest";
import { findStaffMember, Staff } from "~/models/staff.server";
import { checkSecondFactor } from "~/services/staff/check-second-factor.server";
import { confirmSecondFactor } from "~/services/staff/confirm-second-factor.server";
import { offeredSecret, offerSecondFactor } from "~/services/staff/offer-second-factor.server";
import { openSecret, sealSecret } from "~/services/staff/sealed-secret.server";
import { totpCode } from "~/services/staff/totp.server";
import { useDatabase } from "../../support/database";
import { colleague, equipped } from "./office";

useDatabase();

test("the codes are those of RFC 6238", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect([59, 1111111109, 1234567890, 2000000000].map((at) => totpCode(secret, at * 1000))).toEqual(["287082", "081804", "005924", "279037"]);
});

test("looking at the offer writes nothing and offers the same again, and another session something else", async () => {
  const member = await colleague();
  const first = await offerSecondFactor(member._id, "one");
  expect(await offerSecondFactor(member._id, "one")).toEqual(first);
  expect(await offerSecondFactor(member._id, "two")).not.toEqual(first);
  expect(await findStaffMember(member._id)).toMatchObject({ version: 1, secondFactor: null });
});

test("a wrong code sets nothing; the right one sets it once and gives ten recovery codes", async () => {
  const { _id: id } = await colleague();
  const secret = offeredSecret(id, "s");
  const now = Date.now();
  const wrong = totpCode(secret, now + 600_000);
  expect(await confirmSecondFactor({ id, session: "s", code: wrong, now })).toMatchObject({ code: "wrong_code" });
  const both = await Promise.all([1, 2].map(() => confirmSecondFactor({ id, session: "s", code: totpCode(secret, now), now })));
  expect(both.map((each) => (each.ok ? new Set(each.recovery).size : each.code)).sort()).toEqual([10, "already_set"]);
});

test("neither the secret nor a recovery code stands in the database", async () => {
  const { id, secret, recovery } = await equipped();
  const row = JSON.stringify(await Staff.findOne({ _id: id }).lean().exec());
  for (const text of [secret, ...recovery, ...recovery.map((code) => code.replaceAll("-", ""))]) expect(row).not.toContain(text);
});

test("a code works once, also of two at the same moment, and an earlier one never again", async () => {
  const { id, secret } = await equipped();
  const now = Date.now();
  const twice = await Promise.all([1, 2].map(() => checkSecondFactor({ id, code: totpCode(secret, now), now })));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await checkSecondFactor({ id, code: totpCode(secret, now - 30_000), now })).toMatchObject({ code: "wrong_code" });
});

test("a phone's clock may be 30 seconds off, no more", async () => {
  const { id, secret } = await equipped();
  const now = Date.now() + 300_000;
  expect(await checkSecondFactor({ id, code: totpCode(secret, now + 60_000), now })).toMatchObject({ code: "wrong_code" });
  expect(await checkSecondFactor({ id, code: totpCode(secret, now - 30_000), now })).toMatchObject({ ok: true });
  expect(await checkSecondFactor({ id, code: totpCode(secret, now + 30_000).replace(/(...)/, "$1 "), now })).toMatchObject({ ok: true });
});

test("a recovery code works once, however it is typed", async () => {
  const { id, recovery } = await equipped();
  const [code = ""] = recovery;
  const now = Date.now();
  const twice = await Promise.all([code, code.toUpperCase().replaceAll("-", " ")].map((typed) => checkSecondFactor({ id, code: typed, now })));
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await findStaffMember(id))?.secondFactor?.recovery).toHaveLength(9);
});

test("the sixth guess within a quarter of an hour has to wait, even with the right code", async () => {
  const { id, secret } = await equipped();
  const now = Date.now();
  const guesses = [];
  for (let count = 0; count < 4; count += 1) guesses.push(await checkSecondFactor({ id, code: "000000", now }));
  expect(guesses.every((each) => !each.ok && each.code === "wrong_code")).toBe(true);
  expect(await checkSecondFactor({ id, code: totpCode(secret, now), now })).toMatchObject({ code: "too_many_tries" });
});

test("a sealed secret opens for its owner alone, and not after a byte was changed", () => {
  const sealed = sealSecret("SECRET", "meera");
  expect(openSecret(sealed, "meera")).toBe("SECRET");
  expect(() => openSecret(sealed, "ravi")).toThrow("no key");
  const bytes = Buffer.from(sealed, "base64url");
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  expect(() => openSecret(bytes.toString("base64url"), "meera")).toThrow("no key");
});
