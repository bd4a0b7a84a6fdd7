import { randomUUID } from "node:crypto";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { CodeRequests } from "~/models/code-request.server";
import { People } from "~/models/person.server";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { startSite, type Site } from "../../support/site";
import { codeOf, Program } from "./program";

let site: Site;
let close: () => Promise<void>;
beforeAll(async () => {
  site = await startSite({ env: { TRUST_PROXY: "1" } });
  ({ close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir }));
});
afterAll(async () => {
  await close();
  await site.stop();
});

const someone = () => ({ name: "Asha Rao", identifier: `${randomUUID()}@test.example`, password: "seven blue pots", terms: "yes" });
const keyed = (headers: Record<string, string> = {}) => ({ "idempotency-key": randomUUID(), ...headers });
const register = (body: object, headers: Record<string, string>, caller = new Program(site.url)) => caller.post(paths.apiUsersRegister(), body, headers);
/** Asks for an account and gives what the second call sends: the code that came. */
const asked = async (who: { identifier: string }) => ({ request: (await register(who, {})).body?.request, code: await new Browser(site.url).readCode(who.identifier) });
const finish = (body: object, headers: Record<string, string>, caller = new Program(site.url)) => caller.post(paths.apiUsersRegisterCode(), body, headers);
const calls = () => mongoose.connection.collection("repeatable_calls");

describe("a call with a key of its caller's (B42)", () => {
  it("sent fifty times at once is done once and answered fifty times the same", async () => {
    const [who, key] = [someone(), keyed({ "x-kalasetu-session": "token" })];
    const call = await asked(who);
    const before = await Sessions.countDocuments();
    const answers = await Promise.all(Array.from({ length: 50 }, () => finish(call, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect([await People.countDocuments({ email: who.identifier }), (await Sessions.countDocuments()) - before]).toEqual([1, 1]);
    expect((await new Program(site.url, { authorization: `Bearer ${String(answers[49]?.body?.token)}` }).get(paths.apiUsersMe())).status).toBe(200);
  });

  it("gives its cookie again to who lost the first answer, and none to a caller with a token", async () => {
    const [who, key] = [someone(), keyed()];
    const [first, again] = [new Program(site.url), new Program(site.url)];
    const call = await asked(who);
    await finish(call, key, first);
    expect((await finish(call, key, again)).status).toBe(201);
    expect((await again.get(paths.apiUsersMe())).status).toBe(200);
    const byToken = await finish(call, { ...key, "x-kalasetu-session": "token" });
    expect([byToken.status, codeOf(byToken), byToken.headers.getSetCookie()]).toEqual([409, "code_used", []]);
  });

  it("is another call with another body: 409, and nothing done", async () => {
    const [who, key] = [someone(), keyed()];
    await register(who, key);
    const other = someone();
    const answer = await register(other, key);
    expect([answer.status, codeOf(answer), await CodeRequests.countDocuments({ to: other.identifier })]).toEqual([409, "key_used", 0]);
  });

  it("keeps neither a wrong call nor a refusal: the key is free for the mended one", async () => {
    const [who, key] = [someone(), keyed()];
    expect((await register({ ...who, name: "" }, key)).status).toBe(422);
    expect((await register(who, key)).status).toBe(202);
    const [call, wrong] = [await asked(someone()), keyed()];
    expect(codeOf(await finish({ ...call, code: call.code === "000000" ? "111111" : "000000" }, wrong))).toBe("code_wrong");
    expect((await finish(call, wrong)).status).toBe(201);
  });

  it("is forgotten after a day, and lies in the database unreadable", async () => {
    const [who, key] = [someone(), keyed({ "x-kalasetu-session": "token" })];
    const call = await asked(who);
    const { body } = await finish(call, key);
    const rows = await calls().find({}).toArray();
    for (const secret of [key["idempotency-key"], who.identifier, who.password, call.code, String(body?.token)]) expect(JSON.stringify(rows)).not.toContain(secret);
    for (const { rubbishAt } of rows) expect((rubbishAt as Date).getTime() - Date.now()).toBeLessThanOrEqual(86_400_000);
  });

  it("is taken over from a worker that died, and sends one code", async () => {
    const [who, key] = [someone(), keyed()];
    const { body } = await register(who, key);
    await calls().updateMany({}, { $set: { answer: null, until: 0 } });
    const again = await register(who, key);
    expect([again.status, again.body]).toEqual([202, body]);
    expect(await CodeRequests.countDocuments({ to: who.identifier })).toBe(1);
  });

  it("has a key that nobody guesses", async () => {
    for (const key of ["1", "short", "x".repeat(129), "with spaces in the key"]) expect(codeOf(await register(someone(), { "idempotency-key": key }))).toBe("key_wrong");
  });
});
