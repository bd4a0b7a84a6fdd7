import { z } from "zod";
import { readServiceAccount, type ServiceAccount } from "./service-account.server";

const live = (description: string) => z.string().trim().min(1).optional().meta({ live: true, description });
const address = (fallback: string, description: string) => z.url().default(fallback).meta({ description });

/** The variables of Google's sign-in and of Firebase: each set whole or not at all. */
export const FIREBASE_CONFIG = z.object({
  GOOGLE_OAUTH_CLIENT_ID: live("Google sign-in in the browser: the client's id"),
  GOOGLE_OAUTH_CLIENT_SECRET: live("its secret"),
  FIREBASE_SERVICE_ACCOUNT: live("Firebase: the service account's JSON, plain or in base64"),
  FIREBASE_WEB_API_KEY: live("the project's web API key"),
  FIREBASE_API_KEY: live("another name for `FIREBASE_WEB_API_KEY`"),
  FIREBASE_PROJECT_ID: live("the project, when it is not the service account's"),
  FIREBASE_AUTH_DOMAIN: live("the project's sign-in domain, when it is not its `firebaseapp.com`"),
  FIREBASE_AUTH_EMULATOR_HOST: z.string().trim().min(1).optional().meta({ description: "tests only: Firebase's emulator, which signs nothing; anywhere else it stops the start" }),
  GOOGLE_OAUTH_API_BASE: address("https://accounts.google.com", "tests only: another issuer of identities"),
  FIREBASE_API_BASE: address("https://identitytoolkit.googleapis.com", "tests only: another host for Firebase's calls"),
  FIREBASE_KEYS_API_BASE: address("https://www.googleapis.com", "tests only: another host for Firebase's public keys"),
});

export interface GoogleSettings {
  clientId: string;
  clientSecret: string;
  issuer: string;
}

export interface FirebaseSettings {
  project: string;
  account: ServiceAccount;
  webApiKey: string;
  authDomain: string;
  api: string;
  keys: string;
  /** Whether Firebase's emulator is asked instead, in tests. */
  emulated: boolean;
}

export interface IdentitySettings {
  google: GoogleSettings | null;
  firebase: FirebaseSettings | null;
}

type Surroundings = { raw: Record<string, string | undefined>; production: boolean; test: boolean };
type Variables = z.output<typeof FIREBASE_CONFIG>;

const BASES = ["GOOGLE_OAUTH_API_BASE", "FIREBASE_API_BASE", "FIREBASE_KEYS_API_BASE"] as const;

/** Reads the variables of identity. Half a set, a service account that is none, an emulator outside tests and plain http in production stop the start. */
export function readIdentityConfig({ raw, production, test }: Surroundings): IdentitySettings {
  const env = FIREBASE_CONFIG.parse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  if (env.FIREBASE_AUTH_EMULATOR_HOST && !test) throw new Error("Identity: FIREBASE_AUTH_EMULATOR_HOST makes forged tokens count as genuine; leave it out");
  const plain = BASES.filter((name) => production && !env[name].startsWith("https:"));
  if (plain.length > 0) throw new Error(`Identity: ${plain.join(", ")} must begin with https: in production`);
  return { google: readGoogle(env), firebase: readFirebase(env) };
}

function readGoogle({ GOOGLE_OAUTH_CLIENT_ID: clientId, GOOGLE_OAUTH_CLIENT_SECRET: clientSecret, GOOGLE_OAUTH_API_BASE: issuer }: Variables): GoogleSettings | null {
  if (clientId && clientSecret) return { clientId, clientSecret, issuer };
  if (clientId || clientSecret) throw new Error(`Identity: ${clientId ? "GOOGLE_OAUTH_CLIENT_SECRET" : "GOOGLE_OAUTH_CLIENT_ID"} is missing`);
  return null;
}

function readFirebase(env: Variables): FirebaseSettings | null {
  const { FIREBASE_SERVICE_ACCOUNT: text, FIREBASE_PROJECT_ID, FIREBASE_AUTH_DOMAIN } = env;
  const webApiKey = env.FIREBASE_WEB_API_KEY ?? env.FIREBASE_API_KEY;
  if (!text && !webApiKey && !FIREBASE_PROJECT_ID && !FIREBASE_AUTH_DOMAIN) return null;
  if (!text || !webApiKey) throw new Error(`Identity: ${[text ? [] : "FIREBASE_SERVICE_ACCOUNT", webApiKey ? [] : "FIREBASE_WEB_API_KEY"].flat().join(", ")} is missing`);
  const account = readServiceAccount(text);
  const project = FIREBASE_PROJECT_ID ?? account.projectId;
  const authDomain = FIREBASE_AUTH_DOMAIN ?? `${project}.firebaseapp.com`;
  return { project, account, webApiKey, authDomain, api: env.FIREBASE_API_BASE, keys: env.FIREBASE_KEYS_API_BASE, emulated: env.FIREBASE_AUTH_EMULATOR_HOST !== undefined };
}
