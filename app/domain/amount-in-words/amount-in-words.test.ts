import { describe, expect, it } from "vitest";
import { hindiWords } from "./hindi";
import { amountInWords } from ".";

describe("an amount in words", () => {
  it.each([
    [269_160, "Two thousand six hundred ninety-one rupees and sixty paise only.", "दो हज़ार छह सौ इक्यानवे रुपये और साठ पैसे मात्र।"],
    [100, "One rupee only.", "एक रुपया मात्र।"],
    [1, "Zero rupees and one paisa only.", "शून्य रुपये और एक पैसा मात्र।"],
    [123_456_700, "Twelve lakh thirty-four thousand five hundred sixty-seven rupees only.", "बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ रुपये मात्र।"],
    [10_000_000_00, "One crore rupees only.", "एक करोड़ रुपये मात्र।"],
    [12_345_000_000_00, "One thousand two hundred thirty-four crore fifty lakh rupees only.", "एक हज़ार दो सौ चौंतीस करोड़ पचास लाख रुपये मात्र।"],
  ])("%i paise read as people say them", (paise, en, hi) => {
    expect(amountInWords(paise)).toEqual({ en, hi });
  });

  it("has a Hindi word of its own for every number below a hundred", () => {
    const words = Array.from({ length: 100 }, (_, count) => hindiWords(count));
    expect(new Set(words).size).toBe(100);
    expect(words.every((word) => /^[\u0900-\u097F]+$/.test(word))).toBe(true);
  });
});
