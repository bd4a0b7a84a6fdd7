import { describe, expect, it } from "vitest";
import type { RequestContext } from "../context.server";
import { refuseCaller, refuseOrigin } from "./admit-call.server";
import { readCaller } from "./caller.server";

const host = "localhost:5000";
const call = (headers: Record<string, string>) => readCaller({ host, ...headers });

describe("who calls", () => {
  it("is told by Origin, else Referer, else what the browser says of the site", () => {
    expect(call({ origin: "http://localhost:5000" }).from).toBe("own");
    expect(call({ origin: "https://evil.example", referer: "http://localhost:5000/" }).from).toBe("foreign");
    expect(call({ referer: "http://localhost:5000/x" }).from).toBe("own");
    expect(call({ referer: "https://evil.example/x" }).from).toBe("foreign");
    expect(call({ origin: "http://localhost:5173" }).from).toBe("pattern");
    expect(call({ "sec-fetch-site": "cross-site" }).from).toBe("foreign");
    expect(call({ "sec-fetch-site": "same-origin" }).from).toBe("own");
    expect(call({}).from).toBe("program");
  });

  it("is known by cookies only where no token stands or is asked for, and not from a site of a pattern", () => {
    expect(call({}).byCookie).toBe(true);
    for (const headers of [{ authorization: "Bearer good.token.here" }, { authorization: "junk" }, { authorization: "" }, { "x-kalasetu-session": "token" }, { origin: "http://localhost:5173" }]) expect([headers, call(headers as Record<string, string>).byCookie]).toEqual([headers, false]);
    expect([call({ authorization: "Bearer a.b.c" }).token, call({ authorization: "Basic YTpi" }).token]).toEqual(["a.b.c", null]);
  });
});

describe("a call", () => {
  const context = { session: { role: "customer" }, csrf: () => "the right one" } as unknown as RequestContext;
  const changing = (csrf?: string) => ({ changes: true, csrf });

  it("that a cookie stands for changes something only with the header's value; a token needs none", () => {
    expect(refuseCaller("api_customer", context, call({}), changing())).toBe("csrf");
    expect(refuseCaller("api_customer", context, call({}), changing("another"))).toBe("csrf");
    expect(refuseCaller("api_customer", context, call({}), changing("the right one"))).toBeNull();
    expect(refuseCaller("api_customer", context, call({ authorization: "Bearer a.b.c" }), changing())).toBeNull();
    expect(refuseCaller("api_customer", context, call({}), { changes: false, csrf: undefined })).toBeNull();
  });

  it("needs a session in the role of its address", () => {
    expect(refuseCaller("api_artisan", context, call({}), changing("the right one"))).toBe("signed_out");
    expect(refuseCaller("api_customer", { ...context, session: null }, call({}), changing("the right one"))).toBe("signed_out");
  });

  it("from a site that may not call is refused, but for what everybody may read", () => {
    for (const policy of ["api_entry", "api_customer", "api_artisan", undefined] as const) expect(refuseOrigin(policy, call({ origin: "https://evil.example" }))).toBe("wrong_origin");
    expect(refuseOrigin("api", call({ origin: "https://evil.example" }))).toBeNull();
  });

  it("that signs in gets no token from our own pages, and nothing else than one from a site of a pattern", () => {
    expect(refuseOrigin("api_entry", call({ origin: "http://localhost:5000", "x-kalasetu-session": "token" }))).toBe("token_for_others");
    expect(refuseOrigin("api_entry", call({ origin: "http://localhost:5173" }))).toBe("token_needed");
    expect(refuseOrigin("api_entry", call({ origin: "http://localhost:5173", "x-kalasetu-session": "token" }))).toBeNull();
  });
});
