import { describe, expect, it } from "vitest";
import { craftsNear } from "./craft-words";
import { fold, wordsOf } from "./fold";
import { readTerms } from "./read-terms";

describe("words as people write them", () => {
  it.each([["दर्ज़ी", "दर्जी"], ["काँसा", "कांसा"], ["मेहन्दी", "मेहंदी"], ["Papier-Mâché", "papier-mache"], ["कढ़ाई", "कढाई"]])("%s is the same as %s", (a, b) => expect(fold(a)).toBe(fold(b)));

  it("parts both scripts into words", () => expect(wordsOf("Ramesh कुम्हार, Molela-313342")).toEqual(["ramesh", "कुम्हार", "molela", "313342"]));

  it.each(["mehndi", "mehendi", "Mehandi", "मेहंदी", "मेहन्दी", "मेहँदी", "mhendi"])("%s means the craft of mehendi by name", (word) =>
    expect(readTerms(word)).toEqual([expect.objectContaining({ crafts: ["mehendi"], isName: true })]));

  it("reads phrases before words, and leaves out words that carry nothing", () =>
    expect(readTerms("hand block printer in Jaipur").map(({ words }) => words.join(" "))).toEqual(["hand block", "printer", "jaipur"]));

  it("keeps silent words when there are no others", () => expect(readTerms("the artisan")).toHaveLength(2));

  it("guesses the craft of a mistyped or shortened word", () => {
    expect(craftsNear("potery")).toContain("pottery");
    expect(craftsNear("carpentar")).toContain("wood-carving");
    expect(craftsNear("मिटटी")).toContain("pottery");
    expect(craftsNear("embr")).toContain("embroidery");
  });
});
