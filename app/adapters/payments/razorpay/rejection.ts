import { z } from "zod";
import { VendorFault } from "../../vendor-call/fault";
import { GatewayRefused } from "../port";

/** How the package rejects: a plain object. Without an `error` the answer was no JSON of the gateway. */
const REJECTION = z.object({ statusCode: z.coerce.number(), error: z.object({ code: z.string(), description: z.string().default(""), reason: z.string().nullish(), field: z.string().nullish() }).optional().catch(undefined) });

/** Answers that say that the keys, the address or the moment are wrong: nothing is given up for them. */
const NOT_NOW = new Set([401, 403, 404, 405, 407, 408, 409, 425]);

/** The gateway's sentences as codes, looked at in this order. It gives most refusals one code and tells them apart in words alone. */
const SENTENCES: readonly [RegExp, string][] = [
  [/different request with the same idempotency key/i, "key_used"],
  [/reference id already/i, "receipt_used"],
  [/(insufficient|sufficient|enough) balance/i, "balance_too_low"],
  [/greater than (the )?(amount )?captured|greater than the captured amount|fully refunded|exceeds? the (payment|amount captured)/i, "exceeds_payment"],
  [/greater than the transfer|exceeds? the transfer/i, "exceeds_transfer"],
  [/amount must be|less than minimum amount|minimum amount allowed|amount .*(integer|at least)/i, "amount_too_small"],
  [/not (been )?captured|only captured payments/i, "not_captured"],
  [/invalid account_code|linked account (does not exist|is not)|account is (not activated|suspended)/i, "account_not_active"],
  [/does not exist|not a valid id/i, "not_found"],
  [/requested url was not found|feature not enabled/i, "not_granted"],
];

/** At the bank or under way: the same may go well a little later. */
const PASSING = /another (payment )?operation is in progress|please try again|temporar/i;

/** What an answer that was no 2xx means: a refusal, or a fault after which the same may be asked again. Anything else is a bug and comes back as it is. */
export function readRejection(error: unknown): unknown {
  const parsed = REJECTION.safeParse(error);
  if (!parsed.success) return error;
  const { statusCode, error: said } = parsed.data;
  if (!said) return new VendorFault("broken", `status ${statusCode} without the gateway's words`);
  if (NOT_NOW.has(statusCode) || said.code !== "BAD_REQUEST_ERROR" || PASSING.test(said.description)) return new VendorFault("busy", `status ${statusCode}, ${said.code}: ${said.description}`);
  return new GatewayRefused(SENTENCES.find(([sentence]) => sentence.test(said.description))?.[1] ?? "refused", said.description);
}
