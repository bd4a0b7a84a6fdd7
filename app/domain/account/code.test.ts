import { expect, test } from "vitest";
import { parseCode, whyNoCode } from "./code";

test.each(["042917", " 042 917 ", "042-917", "०४२९१७", "০৪২ ৯১৭", "04\u200d2917"])("the code %j is understood", (typed) => {
  expect(parseCode(typed)).toBe("042917");
});

test.each(["", "04291", "0429170", "O42917", "4.2917"])("%j is no code of six digits", (typed) => {
  expect(parseCode(typed)).toBeNull();
});

test("a code opens until its time is over, it was used, or five were wrong", () => {
  const fresh = { usedAt: null, expiresAt: 100, tries: 4 };
  expect(whyNoCode(fresh, 99)).toBeNull();
  expect(whyNoCode(fresh, 100)).toBe("code_late");
  expect(whyNoCode({ ...fresh, tries: 5 }, 99)).toBe("code_tries");
  expect(whyNoCode({ ...fresh, usedAt: 50, tries: 5 }, 100)).toBe("code_used");
});
