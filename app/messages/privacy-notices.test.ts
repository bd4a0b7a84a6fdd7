import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { NOTICES, OPTIONAL_PURPOSES } from "~/domain/privacy/purposes";
import en from "./en/privacy";
import hi from "./hi/privacy";

/** The words of each notice as people said yes to them. Other words need another version, so that everybody is asked anew. */
const SAID_YES_TO: Record<string, string> = {
  "analytics 2026-11": "5d0ec9778830",
  "replay 2026-11": "75cb032cfd00",
};

const wordsOf = (purpose: string): string =>
  createHash("sha256").update(JSON.stringify([en, hi].map((words) => Object.entries(words).filter(([key]) => key.startsWith(`purpose.${purpose}.`))))).digest("hex").slice(0, 12);

it("the words of a notice change only with its version", () => {
  for (const purpose of OPTIONAL_PURPOSES) expect(SAID_YES_TO[`${purpose} ${NOTICES[purpose].version}`], purpose).toBe(wordsOf(purpose));
});
