import { expect, test } from "vitest";
import { dictionary } from "@zxcvbn-ts/language-common";
import { passwordProblem, SHORTEST_PASSWORD } from "~/domain/account/password";
import { isCommonPassword } from "./is-common-password.server";

test("none of the 3,000 commonest passwords of breaches that are long enough is taken, nor thousands more", () => {
  const long = dictionary.passwords.map(String).filter((word) => word.length >= SHORTEST_PASSWORD);
  expect(long.length).toBeGreaterThan(10_000);
  expect(long.slice(0, 3_000).filter((word) => !isCommonPassword(word))).toEqual([]);
  const commonest = dictionary.passwords.slice(0, 3_000).map(String);
  expect(commonest.filter((word) => passwordProblem(word) === null && !isCommonPassword(word))).toEqual([]);
});

test.each(["Trustno1!", "BASEBALL", "Liverpool", "football1!!"])("%s is too well known", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each(["seven blue pots", "Lantern-Boat-77", "मिट्टी का दीया", "Demo@1234"])("%s is taken", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});
