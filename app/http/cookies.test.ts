import { expect, it, vi } from "vitest";
import { cookieLine, cookieName } from "./cookies.server";

let https = false;
vi.mock("~/env.server", () => ({ environment: () => ({ https }) }));

it("a cookie over https belongs to this host alone, travels sealed, and no script reads it (C04)", () => {
  https = true;
  expect(cookieName("ks_auth")).toBe("__Host-ks_auth");
  expect(cookieLine("ks_auth", "x", 60)).toBe("__Host-ks_auth=x; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60");
  expect(cookieLine("admin_token", "x", null)).toBe("__Host-admin_token=x; Path=/; HttpOnly; SameSite=Lax; Secure");
});

it("on plain http, in development, it has its own name and is kept from scripts and other sites all the same", () => {
  https = false;
  expect(cookieLine("ks_auth", "x", 0)).toBe("ks_auth=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
});
