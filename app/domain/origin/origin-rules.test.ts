import { describe, expect, it, test } from "vitest";
import { grantOf, readOriginRules, type OriginRules } from "./origin-rules";

const rules = readOriginRules(["https://shop.example", "http://localhost:3000", "*.vercel.app", "*.shop.example"]) as OriginRules;
const grant = (origin: string, loopback = false) => grantOf(origin, rules, { loopback });

describe("an origin", () => {
  it("named whole may send cookies", () => {
    expect(grant("https://shop.example")).toBe("exact");
    expect(grant("http://localhost:3000")).toBe("exact");
  });

  it("of a named ending may call, without cookies", () => {
    expect(grant("https://x.vercel.app")).toBe("pattern");
    expect(grant("https://a.b.vercel.app")).toBe("pattern");
    expect(grant("https://www.shop.example")).toBe("pattern");
  });

  it.each([
    "https://evilvercel.app",
    "https://vercel.app",
    "https://x.vercel.app.evil.com",
    "https://x.vercel.app:8443",
    "http://x.vercel.app",
    "https://x.vercel.app/",
    "https://user@x.vercel.app",
    "https://evil.com#.vercel.app",
    "https://evil.com/.vercel.app",
    "https://shop.example:444",
    "http://shop.example",
    "https://SHOP.example",
    "https://shop.example.evil.com",
    "ftp://x.vercel.app",
    "null",
    "",
    "*",
  ])("written %j may not", (origin) => expect(grant(origin)).toBeNull());

  it("of the reader's own machine may call where that is allowed, without cookies", () => {
    for (const origin of ["http://localhost:5173", "https://localhost:1", "http://127.0.0.1:8080", "http://[::1]:3001"]) expect([grant(origin, true), grant(origin)]).toEqual(["pattern", null]);
    for (const origin of ["http://localhost.evil.com", "http://127.0.0.1.evil.com", "http://evil-localhost"]) expect(grant(origin, true)).toBeNull();
  });
});

test.each(["*", "*.app", "vercel.app", "https://*.vercel.app", "https://shop.example/", "https://shop.example/path", "HTTPS://shop.example", "*.a..b", "file://x"])("the entry %j is no rule", (entry) => {
  expect(readOriginRules([entry])).toBeNull();
});
