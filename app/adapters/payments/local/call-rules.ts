import type { Paise } from "~/domain/money";
import { GatewayRefused } from "../port";

const KEY = /^[A-Za-z0-9_-]{10,}$/;
/** The smallest amount that can be asked for, in paise, as at Razorpay. */
const SMALLEST = 100;

/** Refuses a key that the gateway does not take. */
export function checkKey(key: string): void {
  if (!KEY.test(key)) throw new GatewayRefused("key_format", "a key has 10 or more characters of A-Z a-z 0-9 _ -");
}

/** Refuses what is no amount of money to be moved. */
export function checkMoved(amount: Paise): void {
  if (!Number.isSafeInteger(amount) || amount < 1) throw new GatewayRefused("amount_too_small", "at least 1 paisa is moved");
}

/** Refuses what nobody can be asked to pay. */
export function checkAsked(amount: Paise, receipt: string): void {
  if (!Number.isSafeInteger(amount) || amount < SMALLEST) throw new GatewayRefused("amount_too_small", `at least ${SMALLEST} paise are asked for`);
  if (receipt.length === 0 || receipt.length > 40) throw new GatewayRefused("receipt_length", "a receipt has 1 to 40 characters");
}

export const receiptUsed = (receipt: string): GatewayRefused => new GatewayRefused("receipt_used", `receipt ${receipt} belongs to another amount`);
export const keyUsed = (key: string): GatewayRefused => new GatewayRefused("key_used", `key ${key} belongs to something else`);
export const notFound = (id: string): GatewayRefused => new GatewayRefused("not_found", `there is no ${id}`);
