import { expect, test } from "vitest";
import { readEmailConfig } from "~/adapters/email/config.server";
import { localEmail } from "~/adapters/email/local.server";
import { Deliveries, findDeliveries } from "~/models/delivery.server";
import { useDatabase } from "../../support/database";
import { emailContract } from "./email-contract";

useDatabase();

emailContract(() => ({ port: localEmail("sent"), sentTo: (to) => findDeliveries({ to, most: 10 }) }));

test("where nobody reads the letters, their rows say that they were not sent", async () => {
  await localEmail("not_sent").send({ key: "k", to: "nobody@example.in", template: "welcome", locale: "en", subject: "s", text: "t", html: "h", secret: false, at: 0 });
  expect(await findDeliveries({ to: "nobody@example.in", most: 1 })).toMatchObject([{ state: "not_sent", channel: "email" }]);
});

test("a letter that opens something is not kept where nobody reads it", async () => {
  const letter = { to: "locked@example.in", template: "reset_password", locale: "en" as const, subject: "s", text: "the link", html: "the link", secret: true, at: 0 };
  await localEmail("not_sent").send({ ...letter, key: "unread" });
  await localEmail("sent").send({ ...letter, key: "read" });
  const kept = await findDeliveries({ to: letter.to, most: 2 });
  expect(kept.map(({ state, text, html }) => [state, text + html]).sort()).toEqual([["not_sent", ""], ["sent", "the linkthe link"]]);
});

test("half a set of keys stops the start and names what is missing", () => {
  expect(() => readEmailConfig({ RESEND_API_KEY: "re_x" })).toThrow("RESEND_FROM_EMAIL, RESEND_FROM_NAME");
  expect(readEmailConfig({})).toEqual({ mode: "local" });
});

test("sabotage: without the unique key the same letter goes out more than once", async () => {
  await Deliveries.collection.dropIndex("key_1");
  const letter = { key: "twice", to: "twice@example.in", template: "welcome", locale: "en" as const, subject: "s", text: "t", html: "h", secret: false, at: 0 };
  await Promise.all(Array.from({ length: 5 }, () => localEmail("sent").send(letter)));
  expect((await findDeliveries({ to: letter.to, most: 10 })).length).toBeGreaterThan(1);
});
