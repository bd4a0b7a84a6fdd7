import { expect, it } from "vitest";
import { LOCALES, translator } from ".";

it("a message with a number says one for one alone, never for none, in every language", () => {
  for (const locale of LOCALES) {
    const codes = (count: number) => translator(locale)("admin.staff.secondFactorSet", { count });
    expect([0, 1, 2].map((count) => [locale, count, /\d/.exec(codes(count))?.[0]])).toEqual([[locale, 0, "0"], [locale, 1, undefined], [locale, 2, "2"]]);
  }
});
