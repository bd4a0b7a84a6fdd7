import { describe, expect, it } from "vitest";
import { wayBack } from "./way-back.server";

const from = (referer?: string) => wayBack(new Request("http://localhost/admin/bookings/1", referer === undefined ? {} : { headers: { referer } }), "/admin/bookings");

describe("the way back to a list", () => {
  it("keeps what was asked of the list, in every language", () => {
    expect(from("http://localhost/admin/bookings?view=requested&after=x")).toBe("/admin/bookings?view=requested&after=x");
    expect(from("http://localhost/hi/admin/bookings?q=Ananya")).toBe("/admin/bookings?q=Ananya");
  });

  it("is the beginning of the list from anywhere else", () => {
    for (const referer of [undefined, "", "about:blank", "http://localhost/admin/people?q=x", "http://localhost/admin/bookings/1?view=done", "https://evil.example/x?q=y"]) expect(from(referer)).toBe("/admin/bookings");
  });
});
