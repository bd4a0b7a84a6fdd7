import { expect, test } from "vitest";
import { normalizePassword, passwordProblem } from "./password";

test("eight characters are enough, whatever they are", () => {
  expect(passwordProblem("mitti ka")).toBeNull();
  expect(passwordProblem("मेरीकलासेतु")).toBeNull();
  expect(passwordProblem("seven77")).toBe("too_short");
});

test("128 characters are taken, more are not", () => {
  expect(passwordProblem("ab1".repeat(42) + "xy")).toBeNull();
  expect(passwordProblem("ab1".repeat(43))).toBe("too_long");
});

test.each(["password", "Password123", "Qwerty123!", "KalaSetu@123", "kala-setu 99", "कलासेतु", "karigar1", "Artisan@12", "jaishreeram", "aaaaaaaa", "12345678"])("%s is too well known", (password) => {
  expect(passwordProblem(password)).toBe("common");
});

test("one's own name or address is not a password", () => {
  expect(passwordProblem("ananyarao1", ["Ananya Rao"])).toBe("personal");
  expect(passwordProblem("ananya@example.in", ["ananya@example.in"])).toBe("personal");
  expect(passwordProblem("ananyarao and the seven pots", ["Ananya Rao"])).toBeNull();
});

test("the same letters typed on two keyboards are one password", () => {
  expect(normalizePassword("क़लम बारह")).toBe(normalizePassword("क़लम बारह".normalize("NFD")));
});

test("the password of the demo accounts is allowed", () => {
  expect(passwordProblem("Demo@1234", ["Ananya Rao", "customer@kalasetu.demo"])).toBeNull();
});
