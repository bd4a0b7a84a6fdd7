import { expect, test } from "vitest";
import { findDeliveries } from "~/models/delivery.server";
import { findLiveSessions } from "~/models/session.server";
import { changePassword } from "~/services/account/change-password.server";
import { isResetLinkUsable } from "~/services/account/reset-password.server";
import { sendResetLink } from "~/services/account/send-reset-link.server";
import { signIn } from "~/services/account/sign-in.server";
import { linksOf } from "~/emails/links-of";
import { useDatabase } from "../../support/database";
import { settle, signedIn } from "../contact/moves";
import { entry, somebody } from "./people";

useDatabase();

const NEW = "nine red lamps";

test("the new password signs in and the old one does not", async () => {
  const ananya = await somebody();
  expect(await changePassword({ person: ananya._id, password: NEW, session: "here", key: "k" })).toEqual({ ok: true });
  expect(await signIn(entry(ananya, { password: NEW }))).toMatchObject({ ok: true });
  expect(await signIn(entry(ananya))).toMatchObject({ code: "wrong_credentials" });
});

test("somebody who came by a code alone sets a first one", async () => {
  const ramesh = await somebody({ passwordHash: null });
  await changePassword({ person: ramesh._id, password: NEW, session: "here", key: "k" });
  expect(await signIn(entry(ramesh, { password: NEW }))).toMatchObject({ ok: true });
});

test("every other phone is signed out at once, and the one that asked stays in, also after the outbox was done", async () => {
  const ananya = await somebody();
  const [here, there] = [await signedIn(ananya), await signedIn(ananya)];
  await changePassword({ person: ananya._id, password: NEW, session: here, key: "k" });
  const live = async () => (await findLiveSessions(ananya._id, Date.now())).map(({ _id }) => _id);
  expect(await live()).toEqual([here]);
  await settle();
  expect(await live()).toEqual([here]);
  expect(there).not.toBe(here);
});

test("links to a new password end with it", async () => {
  const ananya = await somebody();
  await sendResetLink({ identifier: ananya.email ?? "", key: `old-${ananya._id}` });
  const [letter] = await findDeliveries({ to: ananya.email ?? "", most: 1 });
  const link = linksOf(letter ?? { html: "", text: "" })[0]?.split("/").at(-1) ?? "";
  expect(await isResetLinkUsable(link)).toBe(true);
  await changePassword({ person: ananya._id, password: NEW, session: "here", key: "k" });
  expect(await isResetLinkUsable(link)).toBe(false);
});

test("the form sent twice writes one letter", async () => {
  const ananya = await somebody();
  await Promise.all([1, 2].map(() => changePassword({ person: ananya._id, password: NEW, session: "here", key: "same" })));
  await settle();
  expect((await findDeliveries({ to: ananya.email ?? "", most: 9 })).filter(({ template }) => template === "password_changed")).toHaveLength(1);
});
