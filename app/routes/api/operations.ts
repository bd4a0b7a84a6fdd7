import type { z } from "zod";
import { paths } from "~/paths";
import { FIREBASE, FIREBASE_ARTISAN, NOTHING, REGISTER, REGISTER_ARTISAN, REGISTER_CODE, SIGN_IN } from "./bodies";

/** One operation as it is described to programs. What it answers besides: see `REFUSALS`. */
export interface Operation {
  path: string;
  method: "get" | "post";
  /** Its name in clients made from the description. */
  id: string;
  summary: string;
  body?: z.ZodType;
  /** What it answers when it was done, by status. */
  done: Partial<Record<200 | 201 | 202 | 204, "Entry" | "Asked" | "Me" | "Document" | null>>;
  /** The statuses of its own refusals, beyond those of every operation. */
  refused: readonly number[];
  /** Whether it takes a session, and whether a repeat may carry a key. */
  session?: true;
  repeatable?: true;
}

/** What each address with a body may refuse. */
const BODY = [400, 413, 415, 422];

const entry = { done: { 200: "Entry" }, refused: [...BODY, 401, 403] } as const;
const register = { done: { 200: "Entry", 201: "Entry", 202: "Asked" }, refused: [...BODY, 403, 409], repeatable: true } as const;
const code = { body: REGISTER_CODE, done: { 200: "Entry", 201: "Entry" }, refused: [...BODY, 403, 409], repeatable: true } as const;
const proof = { done: { 200: "Entry", 201: "Entry" }, refused: [...BODY, 401, 403, 409, 501] } as const;
const leave = { body: NOTHING, done: { 204: null }, refused: [...BODY, 401, 403], session: true } as const;
const me = { done: { 200: "Me" }, refused: [401, 403], session: true } as const;

/** Every operation of `/api`. A route without a line here fails a test. */
export const OPERATIONS: readonly Operation[] = [
  { path: paths.apiDocument(), method: "get", id: "readDescription", summary: "This description", done: { 200: "Document" }, refused: [] },
  { path: paths.apiUsersRegister(), method: "post", id: "registerCustomer", summary: "Ask for a customer's account. A code goes to the address, whoever has it. With the password of an account that exists it signs in", body: REGISTER, ...register },
  { path: paths.apiUsersRegisterCode(), method: "post", id: "finishCustomer", summary: "Make the account that was asked for, with the code that came, and sign in", ...code },
  { path: paths.apiUsersLogin(), method: "post", id: "signInCustomer", summary: "Sign in as a customer. An artisan without that role is let in as an artisan: see `role`", body: SIGN_IN, ...entry },
  { path: paths.apiUsersLogout(), method: "post", id: "signOutCustomer", summary: "End the session that calls", ...leave },
  { path: paths.apiUsersMe(), method: "get", id: "readCustomer", summary: "Who is signed in; 401 unless as a customer", ...me },
  { path: paths.apiUsersFirebase(), method: "post", id: "enterCustomerByFirebase", summary: "Sign in as a customer with Firebase's ID token or session cookie. Who is new here adds `terms` and joins. `firebaseCookie` asks for a session cookie of Firebase beside our token", body: FIREBASE, ...proof },
  { path: paths.apiAuthRegister(), method: "post", id: "registerArtisan", summary: "Ask for an artisan's account with a shop, in the same way. An account that exists gets the shop with its own password", body: REGISTER_ARTISAN, ...register },
  { path: paths.apiAuthRegisterCode(), method: "post", id: "finishArtisan", summary: "Make the account and the shop that were asked for, with the code that came, and sign in", ...code },
  { path: paths.apiAuthLogin(), method: "post", id: "signInArtisan", summary: "Sign in as an artisan; 403 for an account without a shop", body: SIGN_IN, ...entry },
  { path: paths.apiAuthLogout(), method: "post", id: "signOutArtisan", summary: "End the session that calls", ...leave },
  { path: paths.apiAuthMe(), method: "get", id: "readArtisan", summary: "Who is signed in; 401 unless as an artisan", ...me },
  { path: paths.apiAuthFirebase(), method: "post", id: "enterArtisanByFirebase", summary: "The same as an artisan. Who has no shop adds `craft` and `place`", body: FIREBASE_ARTISAN, ...proof },
];
