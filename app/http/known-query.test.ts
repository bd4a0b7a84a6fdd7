import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { SEARCH_QUERY } from "~/routes/public/read-search";
import { knownQuery } from "./known-query.server";
import { readQuery } from "./query.server";

const search = (query: string): string => knownQuery(query, SEARCH_QUERY.shape);
const read = (query: string) => readQuery(new Request(`http://local/${query}`), SEARCH_QUERY);

describe("a query as the route understands it", () => {
  it("knows nothing of names the route does not have", () => {
    expect(search("?utm_source=x&fbclid=y&__proto__=1&constructor=2")).toBe("");
    expect(knownQuery("?q=pots", {})).toBe("");
    expect(search("?utm=1&q=pots")).toBe("?q=pots");
  });

  it("is the same for every order, for repeated names and for what goes without saying", () => {
    expect(search("?place=Jaipur&q=pots")).toBe(search("?q=pots&place=Jaipur"));
    expect(search("?q=one&q=pots")).toBe("?q=pots");
    expect(search("?q=&place=&sort=best&craft=")).toBe("");
    expect(search("?q=%20pots%20")).toBe("?q=pots");
  });

  it("leaves out what does not fit and cuts what is too long", () => {
    expect(search("?sort=nonsense&craft=nothing")).toBe("");
    expect(search(`?cursor=${"x".repeat(201)}`)).toBe("");
    expect(search(`?q=${"x".repeat(5000)}`)).toBe(`?q=${"x".repeat(100)}`);
  });

  it("keeps a list whole", () => {
    const shape = z.object({ craft: z.array(z.string()).default([]) }).shape;
    expect(knownQuery("?craft=a&craft=b&x=1", shape)).toBe("?craft=a&craft=b");
  });

  it("says to the route what the first one said", () => {
    const word = fc.oneof(fc.string({ unit: "grapheme", maxLength: 120 }), fc.constantFrom("pottery", "rating", "best", " ", "मेहंदी"));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("q", "place", "craft", "sort", "cursor", "other"), word), { maxLength: 6 }), (pairs) => {
        const given = `?${new URLSearchParams(pairs)}`;
        expect(read(search(given))).toEqual(read(given));
        expect(search(search(given))).toBe(search(given));
      }),
    );
  });
});
