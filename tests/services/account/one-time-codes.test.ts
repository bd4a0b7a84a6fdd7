import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { limits } from "~/adapters/limits/index.server";
import { LimitsUnavailable } from "~/adapters/limits/port";
import { minutes } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { CodeRequests } from "~/models/code-request.server";
import { Deliveries, findDeliveries } from "~/models/delivery.server";
import { Jobs } from "~/models/job.server";
import { endSessions } from "~/models/session.server";
import { deliverCode } from "~/services/account/deliver-code.server";
import { hashCode } from "~/services/account/hash-code.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession } from "~/services/account/open-session.server";
import { sendCode } from "~/services/account/send-code.server";
import { spendCode } from "~/services/account/spend-code.server";
import { useDatabase } from "../../support/database";
import { codeFor, codeSentTo, someNumber, wish, wrongOf } from "./codes";
import { identifierOf, somebody } from "./people";

useDatabase();

test("a code comes by SMS, opens once and then not again: sent once more within a minute it is the same form, and names the same session", async () => {
  const given = await codeFor(wish());
  expect(given.code).toMatch(/^\d{6}$/);
  const spent = await spendCode(given);
  expect(spent).toMatchObject({ ok: true, again: false, request: { _id: given.request } });
  expect(await spendCode(given)).toMatchObject({ ok: true, again: true, sid: spent.ok ? spent.sid : null });
  await CodeRequests.updateOne({ _id: given.request }, { $inc: { provedAt: -minutes(1) } }).exec();
  expect(await spendCode(given)).toEqual({ ok: false, code: "code_used" });
});

test("a code comes by letter to an e-mail address, in the language of the page", async () => {
  const to = identifierOf(`${randomUUID()}@example.in`);
  const given = await codeFor(wish({ to, locale: "hi" }));
  expect(await findDeliveries({ to: to.kind === "email" ? to.email : "", most: 1 })).toMatchObject([{ channel: "email", locale: "hi", text: expect.stringContaining("नमस्ते,") }]);
  expect(await spendCode(given)).toMatchObject({ ok: true });
});

test("of one form sent three times at once one is the first, and all name one session", async () => {
  const given = await codeFor(wish());
  const answers = await Promise.all([spendCode(given), spendCode(given), spendCode(given)]);
  expect(answers.filter((answer) => answer.ok && !answer.again)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer.ok && answer.sid))).toHaveLength(1);
});

test("a code that was right is not guessed afterwards: wrong ones are refused, and end what may be repeated", async () => {
  const given = await codeFor(wish());
  await spendCode(given);
  const wrong = { ...given, code: wrongOf(given.code) };
  for (let count = 0; count < 10; count += 1) expect(await spendCode(wrong)).toEqual({ ok: false, code: "code_used" });
  expect(await spendCode(given)).toEqual({ ok: false, code: "code_used" });
});

test("a code that was right opens nothing again from another browser, nor once its session has ended", async () => {
  const given = await codeFor(wish());
  const spent = await spendCode(given);
  expect(await spendCode({ ...given, browser: randomId() })).toEqual({ ok: false, code: "code_late" });
  const { sid } = await openSession({ person: "somebody", name: "Somebody", role: "customer", roles: ["customer"], sharedPhone: false, browser: given.browser, userAgent: "", replaces: null, sid: spent.ok ? spent.sid : "" });
  await endSessions({ person: "somebody", id: hashSecret(sid) }, Date.now());
  expect(await spendCode(given)).toEqual({ ok: false, code: "code_used" });
});

test("after five wrong tries the right code opens nothing, also when they came at once", async () => {
  const given = await codeFor(wish());
  const wrong = { ...given, code: wrongOf(given.code) };
  const answers = await Promise.all(Array.from({ length: 8 }, () => spendCode(wrong)));
  expect(answers.filter((answer) => !answer.ok && answer.code === "code_wrong")).toHaveLength(4);
  expect((await CodeRequests.findOne({ _id: given.request }).lean().exec())?.tries).toBe(5);
  expect(await spendCode(given)).toEqual({ ok: false, code: "code_tries" });
});

test("after four wrong tries the right code still opens", async () => {
  const given = await codeFor(wish());
  for (let count = 0; count < 4; count += 1) expect(await spendCode({ ...given, code: wrongOf(given.code) })).toEqual({ ok: false, code: "code_wrong" });
  expect(await spendCode(given)).toMatchObject({ ok: true });
});

test("a code lives ten minutes at most", async () => {
  const given = await codeFor(wish());
  const row = await CodeRequests.findOne({ _id: given.request }).lean().exec();
  expect((row?.expiresAt ?? 0) - (row?.createdAt ?? 0)).toBeLessThanOrEqual(minutes(10));
  await CodeRequests.updateOne({ _id: given.request }, { $set: { expiresAt: Date.now() - 1 } }).exec();
  expect(await spendCode(given)).toEqual({ ok: false, code: "code_late" });
});

test("a code works for its own request alone: no other request, purpose, browser or person", async () => {
  const to = identifierOf(someNumber());
  const [first, second] = [await codeFor(wish({ to })), await codeFor(wish({ to }))];
  if (first.code !== second.code) expect(await spendCode({ ...second, code: first.code })).toEqual({ ok: false, code: "code_wrong" });
  expect(await spendCode({ ...first, browser: randomId() })).toEqual({ ok: false, code: "code_late" });
  expect(await spendCode({ ...first, purpose: "change_contact" })).toEqual({ ok: false, code: "code_late" });
  expect(await spendCode({ ...first, person: "somebody" })).toEqual({ ok: false, code: "code_late" });
  expect(await spendCode(first)).toMatchObject({ ok: true });
});

test("once one code was right, the others that went to the same number open nothing", async () => {
  const to = identifierOf(someNumber());
  const [first, second] = [await codeFor(wish({ to })), await codeFor(wish({ to }))];
  await spendCode(second);
  expect(await spendCode(first)).toEqual({ ok: false, code: "code_used" });
});

test("the form sent twice sends one code; with another number in it, another", async () => {
  const one = wish();
  const answers = await Promise.all([sendCode(one), sendCode(one)]);
  expect(new Set(answers.map((answer) => answer.ok && answer.request))).toEqual(new Set([one.id]));
  await codeSentTo(one.to);
  expect(await Deliveries.countDocuments({ to: one.to.kind === "phone" ? one.to.phone : "" }).exec()).toBe(1);
  const corrected = await sendCode({ ...one, to: identifierOf(someNumber()) });
  expect(corrected).toMatchObject({ ok: true });
  expect(corrected.ok && corrected.request).not.toBe(one.id);
});

test("the code stands nowhere in the database before it goes out, and after that in the message alone", async () => {
  const asked = wish();
  const sent = await sendCode(asked);
  const waiting = JSON.stringify([await CodeRequests.find({}).lean().exec(), await Jobs.find({}).lean().exec()]);
  const code = await codeSentTo(asked.to);
  expect(waiting).not.toContain(`"${code}"`);
  expect(waiting).not.toContain(code === "" ? "nothing" : `:${code}`);
  const row = await CodeRequests.findOne({ _id: sent.ok ? sent.request : "" }).lean().exec();
  expect(row).toMatchObject({ sealed: null, codeHash: hashCode(row?._id ?? "", code) });
});

test("a job that runs twice sends one message", async () => {
  const asked = wish();
  const sent = await sendCode(asked);
  const job = { request: sent.ok ? sent.request : "", key: randomUUID() };
  await Promise.all([deliverCode(job), deliverCode(job)]);
  expect(await Deliveries.countDocuments({ to: asked.to.kind === "phone" ? asked.to.phone : "" }).exec()).toBe(1);
});

test("a code that could not be sent in time is not sent late", async () => {
  const asked = wish();
  const sent = await sendCode(asked);
  const request = sent.ok ? sent.request : "";
  await CodeRequests.updateOne({ _id: request }, { $set: { expiresAt: Date.now() - 1 } }).exec();
  expect(await codeSentTo(asked.to)).toBe("");
  expect(await CodeRequests.findOne({ _id: request }).lean().exec()).toMatchObject({ sealed: null });
});

test("the fourth code within a quarter of an hour to one number has to wait", async () => {
  const to = identifierOf(someNumber());
  for (let count = 0; count < 3; count += 1) expect(await sendCode(wish({ to }))).toMatchObject({ ok: true });
  expect(await sendCode(wish({ to }))).toMatchObject({ code: "too_many_tries", waitMs: expect.any(Number) });
});

test("one internet address gets 20 codes an hour sent, and uses up nobody's number after that", async () => {
  const address = randomUUID();
  for (let count = 0; count < 20; count += 1) expect(await sendCode(wish({ address }))).toMatchObject({ ok: true });
  const to = identifierOf(someNumber());
  for (let count = 0; count < 3; count += 1) expect(await sendCode(wish({ address, to }))).toMatchObject({ code: "too_many_tries" });
  expect(await sendCode(wish({ to }))).toMatchObject({ ok: true });
});

test("a stranger who uses up the codes of a number or of a line does not keep its owner's own browser from one", async () => {
  const phone = someNumber();
  const owner = await somebody({ email: null, phone });
  const browser = randomId();
  await openSession({ person: owner._id, name: owner.name, role: "customer", roles: ["customer"], sharedPhone: false, browser, userAgent: "", replaces: null });
  const to = identifierOf(phone);
  const address = randomUUID();
  for (let count = 0; count < 9; count += 1) await sendCode(wish({ to }));
  for (let count = 0; count < 21; count += 1) await sendCode(wish({ address }));
  expect(await sendCode(wish({ to }))).toMatchObject({ code: "too_many_tries" });
  expect(await sendCode(wish({ address }))).toMatchObject({ code: "too_many_tries" });
  expect(await spendCode(await codeFor(wish({ to, browser, address })))).toMatchObject({ ok: true });
});

test("with the store of limits down no code goes out", async () => {
  const broken = vi.spyOn(limits(), "take").mockRejectedValue(new LimitsUnavailable("down"));
  expect(await sendCode(wish())).toEqual({ ok: false, code: "try_later" });
  broken.mockRestore();
});

test("where an address has to be free and is not, its owner is told and no code goes out", async () => {
  const owner = await somebody();
  const to = identifierOf(owner.email ?? "");
  const given = await codeFor(wish({ to, purpose: "change_contact", person: "another" }));
  expect(given.code).toBe("");
  expect(await findDeliveries({ to: owner.email ?? "", most: 5 })).toMatchObject([{ template: "address_wanted" }]);
  expect(await spendCode({ ...given, code: "000000" })).toMatchObject({ ok: false });
});
