import { expect, test } from "vitest";
import { parseEmail } from "./email";
import { identifierWord, parseIdentifier } from "./identifier";
import { formatPhone, parsePhone } from "./phone";

test.each(["9876543210", "98765 43210", "+91 98765 43210", "09876543210", "0091-98765-43210", "(+91) 98765.43210", "९८७६५ ४३२१०", "৯৮৭৬৫৪৩২১০"])("the mobile number %s is understood", (typed) => {
  expect(parsePhone(typed)).toBe("+919876543210");
});

test.each(["", "12345", "5876543210", "98765432101", "+1 9876543210", "98765x43210", "9876543210 9876543210"])("%j is not an Indian mobile number", (typed) => {
  expect(parsePhone(typed)).toBeNull();
});

test("a number is shown as people read it aloud", () => {
  expect(formatPhone("+919876543210")).toBe("+91\u00a098765\u00a043210");
});

test("an e-mail address is kept in small letters without spaces around", () => {
  expect(parseEmail("  Ananya.Rao+kala@Example.CO.IN ")).toBe("ananya.rao+kala@example.co.in");
});

test.each(["ananya", "ananya@", "@example.com", "ananya@example", "a b@example.com", "a@-x.com", `${"a".repeat(65)}@example.com`])("%j is not an e-mail address", (typed) => {
  expect(parseEmail(typed)).toBeNull();
});

test("one field takes an e-mail address or a mobile number", () => {
  const word = (typed: string) => {
    const identifier = parseIdentifier(typed);
    return identifier && identifierWord(identifier);
  };
  expect(word("A@b.in")).toBe("a@b.in");
  expect(word("098765 43210")).toBe("+919876543210");
  expect(word("Ananya")).toBeNull();
});
