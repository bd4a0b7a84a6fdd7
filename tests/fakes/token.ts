import { createHmac, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";

export interface KeyPair {
  kid: string;
  publicKey: KeyObject;
  privateKey: KeyObject;
}

export const makeKey = (kid: string): KeyPair => ({ kid, ...generateKeyPairSync("rsa", { modulusLength: 2048 }) });

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
const decode = (part: string | undefined): Record<string, unknown> => JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8")) as Record<string, unknown>;

/** A token signed by RS256, by code of its own; `header` says more or otherwise. */
export function signToken(claims: object, { kid, privateKey }: KeyPair, header: object = {}): string {
  const text = `${encode({ alg: "RS256", typ: "JWT", kid, ...header })}.${encode(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
}

/** A token that nobody signed. */
export const unsignedToken = (claims: object, header: object = { alg: "none", typ: "JWT" }): string => `${encode(header)}.${encode(claims)}.`;

/** A token signed by HS256 with a public key's text as its secret: what a careless verifier takes for genuine. */
export function confusedToken(claims: object, kid: string, secret: string): string {
  const text = `${encode({ alg: "HS256", typ: "JWT", kid })}.${encode(claims)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

/** The claims of a token that this key signed by RS256, or null. */
export function openToken(token: string, { publicKey }: KeyPair): Record<string, unknown> | null {
  const [header, claims, signature = ""] = token.split(".");
  const genuine = decode(header)["alg"] === "RS256" && verify("sha256", Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, "base64url"));
  return genuine ? decode(claims) : null;
}

/** The claims of a token, whoever signed it. */
export const claimsOf = (token: string): Record<string, unknown> => decode(token.split(".")[1]);
