import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { minutes } from "~/domain/time/instant";
import type { RequestContext } from "./context.server";
import { dropSealed, keepSealed, readSealed } from "./sealed-cookie.server";

afterEach(() => void vi.useRealTimers());

const WORDS = z.object({ next: z.string() });

/** A browser that keeps cookies under the names it is told. */
function makeBrowser() {
  const cookies = new Map<string, string>();
  const lines: string[] = [];
  const setCookie = (line: string): void => {
    lines.push(line);
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
    cookies.set(name, value);
  };
  return { cookies, lines, context: { cookies, setCookie } as unknown as RequestContext };
}

test("what a browser keeps for us is read again, and reads as nothing to anybody else", () => {
  const { context, cookies, lines } = makeBrowser();
  keepSealed(context, "trip", { next: "/bookings" }, minutes(10));
  expect(readSealed(context, "trip", WORDS)).toEqual({ next: "/bookings" });
  expect(lines).toEqual([expect.stringMatching(/^trip=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/)]);
  expect(Buffer.from(cookies.get("trip") ?? "", "base64url").toString("latin1")).not.toContain("bookings");
});

test("it opens under its own name alone, unchanged, in time, and in the shape that was kept", () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const { context, cookies } = makeBrowser();
  keepSealed(context, "trip", { next: "/bookings" }, minutes(10));
  const sealed = cookies.get("trip") ?? "";
  cookies.set("other", sealed);
  expect(readSealed(context, "other", WORDS)).toBeNull();
  expect(readSealed(context, "trip", z.object({ person: z.string() }))).toBeNull();
  for (const changed of ["", "x", sealed.slice(0, -2), `${sealed.startsWith("A") ? "B" : "A"}${sealed.slice(1)}`]) {
    cookies.set("trip", changed);
    expect(readSealed(context, "trip", WORDS)).toBeNull();
  }
  cookies.set("trip", sealed);
  vi.advanceTimersByTime(minutes(10) - 1);
  expect(readSealed(context, "trip", WORDS)).not.toBeNull();
  vi.advanceTimersByTime(1);
  expect(readSealed(context, "trip", WORDS)).toBeNull();
});

test("the browser is told to forget it", () => {
  const { context, lines } = makeBrowser();
  dropSealed(context, "trip");
  expect(lines).toEqual([expect.stringContaining("Max-Age=0")]);
});
