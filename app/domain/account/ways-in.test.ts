import { expect, test } from "vitest";
import { giveUpProvider } from "./ways-in";

test("Google is given up by somebody who has a password", () => {
  expect(giveUpProvider({ passwordHash: "hash", providers: { google: "g1" } }, "google")).toEqual({ ok: true, providers: {} });
});

test("the last way in is not given up", () => {
  expect(giveUpProvider({ passwordHash: null, providers: { google: "g1" } }, "google")).toMatchObject({ code: "last_way_in" });
  expect(giveUpProvider({ passwordHash: null, providers: { firebase: "f1" } }, "firebase")).toMatchObject({ code: "last_way_in" });
  expect(giveUpProvider({ passwordHash: null, providers: { google: "g1", firebase: "f1" } }, "google")).toMatchObject({ code: "last_way_in" });
});

test("Firebase goes with Google, which opens it too; Google stays without Firebase", () => {
  expect(giveUpProvider({ passwordHash: "hash", providers: { google: "g1", firebase: "f1" } }, "google")).toEqual({ ok: true, providers: {} });
  expect(giveUpProvider({ passwordHash: null, providers: { google: "g1", firebase: "f1" } }, "firebase")).toEqual({ ok: true, providers: { google: "g1" } });
});

test("what is not linked cannot be given up", () => {
  expect(giveUpProvider({ passwordHash: "hash", providers: {} }, "google")).toMatchObject({ code: "not_found" });
});
