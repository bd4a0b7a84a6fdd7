import { describe, expect, it } from "vitest";
import { SEARCH_QUERY } from "~/routes/public/read-search";
import { pageAddress, readPageAddress } from "./page-address.server";

const ROUTES = new Map(Object.entries({ "/": {}, "/about": {}, "/search": SEARCH_QUERY.shape, "/artisans/ramesh-kumhar": {} }));
const address = (url: string) => pageAddress(url, (path) => ROUTES.get(path));

describe("the address under which a page is kept", () => {
  it("has the language and the query that the page knows", () => {
    expect(address("/")).toBe("/");
    expect(address("/hi")).toBe("/hi");
    expect(address("/hi/search?x=1&q=pots")).toBe("/hi/search?q=pots");
    expect(address("/about?ref=a")).toBe("/about");
  });

  it("is another one with less data, from which both can be read back", () => {
    const less = pageAddress("/hi/search?q=pots", (path) => ROUTES.get(path), true) ?? "";
    expect(less).not.toBe(address("/hi/search?q=pots"));
    expect(readPageAddress(less)).toEqual({ url: "/hi/search?q=pots", lessData: true });
    expect(readPageAddress("/hi/search?q=pots")).toEqual({ url: "/hi/search?q=pots", lessData: false });
    expect(pageAddress("/bookings", (path) => ROUTES.get(path), true)).toBeNull();
  });

  it("is none for pages that are not for everybody, and for an address that no link of ours has", () => {
    for (const url of ["/bookings", "/artisans/ramesh-kumhar/book", "/About", "/about/", "//about", "/%61bout", "/search.data", "/logo.svg", "", "*", "http://x/about"]) expect(address(url)).toBeNull();
  });

  it("is none for very long ones and for the framework's own names", () => {
    expect(address(`/search?q=${"x".repeat(1000)}`)).toBeNull();
    for (const url of ["/?_data=root", "/?%5Fdata=root", "/search?q=a&_routes=x"]) expect(address(url)).toBeNull();
  });
});
