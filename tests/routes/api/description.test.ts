import { randomUUID } from "node:crypto";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { connectDatabase } from "~/database/connect.server";
import { randomId } from "~/http/signature.server";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { builtRoutes } from "../../support/built-routes";
import { createPerson } from "../../support/create-person";
import { canFillDisk, emptyDisk, enginePid, fillDisk, useUpFreePages } from "../../support/disk";
import { startSite, type Site } from "../../support/site";
import { PASSWORD, usualHash } from "../../support/usual-password";
import { Program, type Answer } from "./program";

interface Described {
  operationId: string;
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, object> };
}

let site: Site;
let close: () => Promise<void>;
let description: Description;
beforeAll(async () => {
  site = await startSite({ env: { TRUST_PROXY: "1", CORS_ORIGINS: "https://shop.example" } });
  ({ close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir }));
  description = (await new Program(site.url).get(paths.apiDocument())).body as unknown as Description;
});
afterAll(async () => {
  await close();
  await site.stop();
});

const operations = () => Object.entries(description.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({ path, method, ...described })));

/** What the description says of a body, as something that checks one. */
function checkOf(schema: object): z.ZodType {
  const name = /^#\/components\/schemas\/(\w+)$/.exec((schema as { $ref?: string }).$ref ?? "")?.[1];
  return z.fromJSONSchema((name ? description.components.schemas[name] : schema) as Parameters<typeof z.fromJSONSchema>[0]);
}

const customer = (identifier = `${randomUUID()}@test.example`) => ({ name: "Asha Rao", identifier, password: PASSWORD, terms: "yes" });
const artisan = (identifier?: string) => ({ ...customer(identifier), craft: "pottery", place: "Molela" });
const isArtisans = (path: string) => path.startsWith("/api/auth/");

/** Somebody who is signed in under the role of an address. */
async function signedIn(path: string): Promise<{ caller: Program; identifier: string; csrf: Record<string, string> }> {
  const caller = new Program(site.url);
  const words = customer();
  await createPerson({ id: randomId(), name: words.name, email: words.identifier, passwordHash: await usualHash(), roles: [isArtisans(path) ? "artisan" : "customer"], locale: "en", createdAt: Date.now() });
  const { body } = await caller.post(isArtisans(path) ? paths.apiAuthLogin() : paths.apiUsersLogin(), { identifier: words.identifier, password: PASSWORD });
  return { caller, identifier: words.identifier, csrf: { "x-kalasetu-csrf": String(body?.csrf) } };
}

const fresh = (headers?: Record<string, string>) => new Program(site.url, headers);
const foreign = () => fresh({ origin: "https://evil.example" });

/** A program that has called too often. */
let busy: Program;

/** What it is answered; where its minute has turned meanwhile it calls too often again. */
async function refused(call: (caller: Program) => Promise<Answer>): Promise<Answer> {
  const answer = await call(busy);
  if (answer.status === 429) return answer;
  await Promise.all(Array.from({ length: 300 }, () => busy.get("/api/nothing")));
  return call(busy);
}

/** How each status comes about that an operation with a body may answer. */
const WITH_BODY: Record<string, (path: string) => Promise<Answer>> = {
  400: (path) => withSession(path, (caller, csrf) => caller.post(path, "[]", csrf)),
  403: (path) => foreign().post(path),
  413: (path) => fresh().post(path, JSON.stringify({ name: "x".repeat(20_000) })),
  415: (path) => fresh().post(path, "x", { "content-type": "text/plain" }),
  422: async (path) => withSession(path, (caller, csrf) => caller.post(path, { nobody: "knows this" }, csrf)),
  429: (path) => refused((caller) => caller.post(path)),
};

async function withSession(path: string, call: (caller: Program, csrf: Record<string, string>) => Promise<Answer>): Promise<Answer> {
  const { caller, csrf } = await signedIn(path);
  return call(caller, csrf);
}

/** How each documented status of each operation comes about. One that stands in the description and not here fails. */
const REGISTER = (words: typeof customer): typeof WITH_BODY => ({
  ...WITH_BODY,
  202: (path) => fresh().post(path, words()),
  200: async (path) => {
    const { identifier } = await signedIn(path);
    return fresh({ "x-kalasetu-session": "token" }).post(path, words(identifier));
  },
  409: async (path) => {
    const key = { "idempotency-key": randomUUID() };
    await fresh().post(path, words(), key);
    return fresh().post(path, words(), key);
  },
});
const asked = async (path: string, words: { identifier: string }) => {
  const { body } = await fresh().post(path.replace("/code", ""), words);
  return { request: body?.request, code: await new Browser(site.url).readCode(words.identifier) };
};
const FINISH = (words: typeof customer): typeof WITH_BODY => ({
  ...WITH_BODY,
  201: async (path) => fresh().post(path, await asked(path, words())),
  200: async (path) => {
    const one = words();
    const call = await asked(path, one);
    await createPerson({ id: randomId(), name: "Asha Rao", email: one.identifier, roles: ["customer"], locale: "en", createdAt: Date.now() });
    return fresh().post(path, call);
  },
  409: async (path) => fresh().post(path, { request: "A".repeat(22), code: "000000" }),
});
const LOGIN: typeof WITH_BODY = {
  ...WITH_BODY,
  200: async (path) => fresh().post(path, { identifier: (await signedIn(path)).identifier, password: PASSWORD }),
  401: (path) => fresh().post(path, { identifier: "nobody@test.example", password: PASSWORD }),
};
const LOGOUT: typeof WITH_BODY = {
  ...WITH_BODY,
  204: (path) => withSession(path, (caller, csrf) => caller.post(path, {}, csrf)),
  401: (path) => fresh().post(path),
};
/** No keys are set on this site; what comes about with them is told in `services/account/by-firebase`. */
const FIREBASE: typeof WITH_BODY = { ...WITH_BODY, 501: (path) => fresh().post(path, { idToken: "a.b.c" }) };
const WITH_KEYS = new Set(["200", "201", "401", "409"]);
/** Elsewhere too: an account made at once where no message can be sent, told in `services/account/entering`; a site out of order. */
const ELSEWHERE = (operation: string, status: string): boolean => status === "503" || (status === "201" && operation.startsWith("register")) || (WITH_KEYS.has(status) && operation.endsWith("ByFirebase"));
const READ: typeof WITH_BODY = { 200: (path) => withSession(path, (caller) => caller.get(path)), 401: (path) => fresh().get(path), 403: (path) => foreign().get(path), 429: (path) => refused((caller) => caller.get(path)) };

const WAYS: Record<string, typeof WITH_BODY> = {
  readDescription: { 200: (path) => fresh().get(path), 429: (path) => refused((caller) => caller.get(path)) },
  registerCustomer: REGISTER(customer),
  registerArtisan: REGISTER(artisan as typeof customer),
  finishCustomer: FINISH(customer),
  finishArtisan: FINISH(artisan as typeof customer),
  signInCustomer: LOGIN,
  signInArtisan: LOGIN,
  enterCustomerByFirebase: FIREBASE,
  enterArtisanByFirebase: FIREBASE,
  signOutCustomer: LOGOUT,
  signOutArtisan: LOGOUT,
  readCustomer: READ,
  readArtisan: READ,
};

describe("the description of /api", () => {
  it("names every address and method of the built server, and no other", async () => {
    const built = (await builtRoutes()).filter(({ pattern }) => pattern.startsWith("/api/")).flatMap(({ pattern, methods }) => methods.map((method) => `${method} ${pattern}`));
    expect(operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(built.sort());
  });

  it("is OpenAPI 3.1 whose references lead somewhere and whose names are its own", () => {
    expect(description.openapi).toBe("3.1.0");
    const names = operations().map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const refs = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name = ""]) => name);
    expect([...new Set(refs)].filter((name) => !(name in description.components.schemas))).toEqual([]);
  });

  it("tells the truth: every documented status of every operation comes about, with the body that is described", async () => {
    busy = fresh();
    for (const { path, operationId, responses } of operations()) {
      for (const [status, { content }] of Object.entries(responses).filter(([one]) => one !== "default" && !ELSEWHERE(operationId, one))) {
        const way = WAYS[operationId]?.[status];
        if (!way) throw new Error(`${operationId} documents ${status}, and no call here leads to it`);
        const answer = await way(path);
        expect([operationId, answer.status]).toEqual([operationId, Number(status)]);
        const schema = content?.["application/json"]?.schema;
        if (schema) expect([operationId, status, checkOf(schema).safeParse(answer.body).error]).toEqual([operationId, status, undefined]);
        else expect(answer.body).toBeNull();
      }
    }
  });

  it("takes the bodies that the site takes, and none with a field more", () => {
    const bodies: Record<string, object> = { registerCustomer: customer(), registerArtisan: artisan(), signInCustomer: { identifier: "a@b.example", password: "x", shared: "yes" }, finishCustomer: { request: "A".repeat(22), code: "123456" }, finishArtisan: { request: "A".repeat(22), code: "123456" }, signInArtisan: { identifier: "a@b.example", password: "x" }, enterCustomerByFirebase: { idToken: "a.b.c", terms: "yes" }, enterArtisanByFirebase: { sessionCookie: "a.b.c", craft: "pottery", place: "Molela" }, signOutCustomer: {}, signOutArtisan: {} };
    for (const { operationId, requestBody } of operations().filter((one) => one.requestBody)) {
      const check = checkOf(requestBody?.content["application/json"]?.schema ?? {});
      const body = bodies[operationId];
      expect([operationId, check.safeParse(body).error]).toEqual([operationId, undefined]);
      expect([operationId, check.safeParse({ ...body, more: 1 }).success]).toEqual([operationId, false]);
      if (/^(register|finish|signIn)/.test(operationId)) expect([operationId, check.safeParse({}).success]).toEqual([operationId, false]);
    }
  });

  it.skipIf(!canFillDisk || process.env.MONGO_URI !== undefined)("tells the truth about a site that can keep nothing: 503, and when to come back", async () => {
    const pid = await enginePid();
    await mongoose.connection.getClient().db("filler").createCollection("filler");
    fillDisk(pid, site.dataDir);
    try {
      await useUpFreePages();
      for (const { path, method, operationId, responses } of operations()) {
        const answer = await fresh().send(path, { method: method.toUpperCase(), ...(method === "post" ? { headers: { "content-type": "application/json" }, body: "{}" } : {}) });
        expect([operationId, answer.status, answer.headers.get("retry-after")]).toEqual([operationId, 503, "60"]);
        expect(checkOf(responses["503"]?.content?.["application/json"]?.schema ?? {}).safeParse(answer.body).success).toBe(true);
      }
    } finally {
      emptyDisk(pid);
    }
  });
});
