import { describe, expect, it, test } from "vitest";
import { identity } from "~/adapters/identity/index.server";
import { readIdentityConfig } from "~/adapters/identity/config.server";
import { checkPorts, portModes } from "~/adapters/index.server";
import { listVariables } from "~/adapters/variables";
import { readEnvironment } from "~/env.server";

const ACCOUNT = JSON.stringify({ project_id: "crafts", client_email: "admin@crafts.iam.gserviceaccount.com", private_key: "-----BEGIN PRIVATE KEY-----\\nMII\\n-----END PRIVATE KEY-----\\n" });
const FIREBASE = { FIREBASE_SERVICE_ACCOUNT: ACCOUNT, FIREBASE_WEB_API_KEY: "web-key" };
const GOOGLE = { GOOGLE_OAUTH_CLIENT_ID: "id", GOOGLE_OAUTH_CLIENT_SECRET: "secret" };
const read = (raw: Record<string, string>, where: { production?: boolean; test?: boolean } = {}) => readIdentityConfig({ raw, production: false, test: false, ...where });

describe("Google and Firebase", () => {
  it("are set up each for itself, or not at all", async () => {
    expect(read({})).toEqual({ google: null, firebase: null });
    expect(read(GOOGLE)).toMatchObject({ google: { clientId: "id", issuer: "https://accounts.google.com" }, firebase: null });
    expect(read(FIREBASE)).toMatchObject({ google: null, firebase: { project: "crafts", webApiKey: "web-key", authDomain: "crafts.firebaseapp.com", emulated: false } });
    expect((await identity()).ways).toEqual({ google: false, firebase: false });
  });

  it("with half a set stop the start and name the other half", () => {
    expect(() => read({ GOOGLE_OAUTH_CLIENT_ID: "id" })).toThrow("GOOGLE_OAUTH_CLIENT_SECRET is missing");
    expect(() => read({ GOOGLE_OAUTH_CLIENT_SECRET: "s" })).toThrow("GOOGLE_OAUTH_CLIENT_ID is missing");
    expect(() => read({ FIREBASE_SERVICE_ACCOUNT: ACCOUNT })).toThrow("FIREBASE_WEB_API_KEY is missing");
    expect(() => read({ FIREBASE_WEB_API_KEY: "k" })).toThrow("FIREBASE_SERVICE_ACCOUNT is missing");
    expect(() => read({ FIREBASE_PROJECT_ID: "p" })).toThrow("FIREBASE_SERVICE_ACCOUNT, FIREBASE_WEB_API_KEY is missing");
    expect(() => read({ FIREBASE_AUTH_DOMAIN: "d" })).toThrow("is missing");
  });

  it("take the audit's other names, and a service account in base64", () => {
    const { firebase } = read({ FIREBASE_SERVICE_ACCOUNT: Buffer.from(ACCOUNT).toString("base64"), FIREBASE_API_KEY: "k", FIREBASE_PROJECT_ID: "other", FIREBASE_AUTH_DOMAIN: "in.crafts.example" });
    expect(firebase).toMatchObject({ project: "other", webApiKey: "k", authDomain: "in.crafts.example" });
    expect(firebase?.account.privateKey).toContain("-----\nMII\n-----");
  });

  it("never repeat what is wrong with a service account", () => {
    for (const text of ["{", "nonsense", JSON.stringify({ project_id: "p", client_email: "a@b.in", private_key: "hunter2" })]) {
      expect(() => read({ ...FIREBASE, FIREBASE_SERVICE_ACCOUNT: text })).toThrow(/^Identity: FIREBASE_SERVICE_ACCOUNT is no service account/);
      expect(() => read({ ...FIREBASE, FIREBASE_SERVICE_ACCOUNT: text })).not.toThrow("hunter2");
    }
  });

  it("are named in the table at start", () => {
    const mode = (raw: Record<string, string>) => portModes(readEnvironment(raw)).find(({ port }) => port === "identity")?.mode;
    expect(mode({})).toBe("own accounts");
    expect(mode({ ...GOOGLE, ...FIREBASE })).toBe("own accounts, Google, Firebase project crafts");
  });
});

test("Firebase's emulator, which signs nothing, is for tests alone", () => {
  const emulated = { ...FIREBASE, FIREBASE_AUTH_EMULATOR_HOST: "127.0.0.1:9099" };
  expect(() => read(emulated)).toThrow("FIREBASE_AUTH_EMULATOR_HOST");
  expect(() => read(emulated, { production: true })).toThrow("FIREBASE_AUTH_EMULATOR_HOST");
  expect(() => read({ FIREBASE_AUTH_EMULATOR_HOST: "127.0.0.1:9099" })).toThrow("FIREBASE_AUTH_EMULATOR_HOST");
  expect(() => checkPorts(readEnvironment({ DEMO: "1", FIREBASE_AUTH_EMULATOR_HOST: "127.0.0.1:9099" }))).toThrow("FIREBASE_AUTH_EMULATOR_HOST");
  expect(read(emulated, { test: true }).firebase?.emulated).toBe(true);
});

test("vendors are asked over https alone in production", () => {
  for (const name of ["GOOGLE_OAUTH_API_BASE", "FIREBASE_API_BASE", "FIREBASE_KEYS_API_BASE"]) {
    expect(() => read({ [name]: "http://127.0.0.1:1" }, { production: true })).toThrow(`${name} must begin with https:`);
    expect(() => read({ [name]: "http://127.0.0.1:1" })).not.toThrow();
  }
});

test("a demo refuses every one of the keys", () => {
  const keys = listVariables().filter(({ group, live }) => group === "Identity" && live).map(({ name }) => name);
  expect(keys).toEqual(["GOOGLE_OAUTH_CLIENT_ID", "GOOGLE_OAUTH_CLIENT_SECRET", "FIREBASE_SERVICE_ACCOUNT", "FIREBASE_WEB_API_KEY", "FIREBASE_API_KEY", "FIREBASE_PROJECT_ID", "FIREBASE_AUTH_DOMAIN"]);
  for (const name of keys) expect(() => checkPorts(readEnvironment({ DEMO: "1", ...GOOGLE, ...FIREBASE, [name]: { ...GOOGLE, ...FIREBASE }[name as "GOOGLE_OAUTH_CLIENT_ID"] ?? "x" }))).toThrow(name);
});
