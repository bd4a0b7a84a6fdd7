import { expect, test } from "vitest";
import { latinDigits, parseRupees, typedRupees } from "./rupees";

const ACCEPTED: [typed: string, paise: number][] = [
  ["0", 0],
  ["1", 100],
  ["99", 9_900],
  ["100", 10_000],
  ["1000000000", 100_000_000_000],
  ["19.99", 1_999],
  ["19.9", 1_990],
  ["0.01", 1],
  ["१२३", 12_300],
  ["१२.५०", 1_250],
  ["௫௦௦", 50_000],
  ["৫০০", 50_000],
  [" 5 ", 500],
  ["₹500", 50_000],
  ["₹ 1,23,456.50", 12_345_650],
  ["1,000", 100_000],
  ["12,34,567", 123_456_700],
  ["007", 700],
  ["999999999999.99", 99_999_999_999_999],
];

const REFUSED = ["", " ", "-1", "+1", "1e9", "1e3", "1E3", "0x10", "Infinity", "NaN", "1.", ".5", "1.234", "1.2.3", "1 000", "1,23", "1,2345", "1,234,567", "12,3456", ",100", "100,", "1,00,00", "₹", "५e३", "१-२", "5 rupees", "1000000000000", "१,२३"];

test.each(ACCEPTED)("an amount typed as %j is %i paise", (typed, paise) => {
  expect(parseRupees(typed)).toBe(paise);
});

test.each(REFUSED)("%j is not an amount", (typed) => {
  expect(parseRupees(typed)).toBeNull();
});

test("every amount from 1 to 10,000,000 paise survives being typed and read back", () => {
  for (let paise = 1; paise <= 10_000_000; paise += 1) {
    if (parseRupees(typedRupees(paise)) !== paise) expect.fail(`${paise} paise came back as ${parseRupees(typedRupees(paise))}`);
  }
});

test("native digits are read in every script of the site's languages", () => {
  for (const written of ["०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "௦௧௨௩௪௫௬௭௮௯", "౦౧౨౩౪౫౬౭౮౯", "૦૧૨૩૪૫૬૭૮૯", "೦೧೨೩೪೫೬೭೮೯"]) expect(latinDigits(written)).toBe("0123456789");
});
