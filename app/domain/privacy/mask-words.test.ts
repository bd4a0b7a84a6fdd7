import { expect, it } from "vitest";
import { maskWords, wordsOf } from "./mask-words";

const words = wordsOf({ names: ["Kamla Devi", "कमला देवी"], contacts: ["kamla@example.in", "+919876543210"] });

it("covers a name whole and in parts, in either script, large or small", () => {
  expect(maskWords("KAMLA ji was kind; Kamla Devi taught us. कमला देवी जी", words)).toBe("… ji was kind; … taught us. … जी");
});

it("covers a number as it is stored and as people write it, and an address", () => {
  expect(maskWords("Ring 98765 43210 or +919876543210, 9876543210, or write Kamla@example.in.", words)).toBe("Ring … or …, …, or write ….");
});

it("leaves other words alone, also those that begin alike, and covers nothing without words", () => {
  expect(maskWords("Kamlapur and Devika are towns", words)).toBe("Kamlapur and Devika are towns");
  expect(maskWords("Kamla", [])).toBe("Kamla");
  expect(wordsOf({ names: ["Al B", ""], contacts: [] })).toEqual(["Al B"]);
});
