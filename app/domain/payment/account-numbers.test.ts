import { expect, test } from "vitest";
import { parseBankNumber, parseGstin, parseIfsc, parsePan } from "./account-numbers";

test("numbers of cards and passbooks are read as people type them", () => {
  expect(parsePan(" abcpk 1234 f ")).toBe("ABCPK1234F");
  expect(parsePan("ABCPK१२३४F")).toBe("ABCPK1234F");
  expect(parseGstin("08-abcpk1234f1z5")).toBe("08ABCPK1234F1Z5");
  expect(parseBankNumber("9182 7364 5012")).toBe("918273645012");
  expect(parseBankNumber("९१८२७३६४५०१२")).toBe("918273645012");
  expect(parseIfsc("sbin0001234")).toBe("SBIN0001234");
});

test("anything else is none", () => {
  expect(["", "ABCP1234F", "ABCPK1234", "ABCPK12345"].map(parsePan)).toEqual([null, null, null, null]);
  expect(["", "ABCPK1234F", "08ABCPK1234F1Z"].map(parseGstin)).toEqual([null, null, null]);
  expect(["", "12345678", "1".repeat(19), "12345678a"].map(parseBankNumber)).toEqual([null, null, null, null]);
  expect(["", "SBIN1001234", "SBI00001234", "SBIN000123"].map(parseIfsc)).toEqual([null, null, null, null]);
});
