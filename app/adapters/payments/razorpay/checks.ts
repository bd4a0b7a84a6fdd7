import type { Paise } from "~/domain/money";
import { GatewayRefused } from "../port";

/** The smallest amount that the gateway moves, of any kind. */
const SMALLEST: Paise = 100;
const ID = /^(order|pay|disp|plink|qr|acc|acc_prd|trf|setl)_[A-Za-z0-9_]{1,40}$/;

/** Refuses what the gateway would refuse, before it is asked. */
export function checkAmount(amount: Paise): Paise {
  if (!Number.isSafeInteger(amount) || amount < SMALLEST) throw new GatewayRefused("amount_too_small", `the gateway moves ${SMALLEST} paise or more`);
  return amount;
}

/** Ids stand in addresses as they are: one that cannot be the gateway's is not sent. */
export function checkId(id: string): string {
  if (!ID.test(id)) throw new GatewayRefused("not_found", "not an id of the gateway");
  return id;
}

/** A receipt of an order, link or code: 1 to 40 characters. */
export function checkReceipt(receipt: string): string {
  if (receipt.length === 0 || receipt.length > 40) throw new GatewayRefused("receipt_length", "a receipt has 1 to 40 characters");
  return receipt;
}

/** A key that something is done under once. */
export function checkKey(key: string): string {
  if (!/^[A-Za-z0-9_-]{10,}$/.test(key)) throw new GatewayRefused("key_format", "a key has 10 or more characters of A-Z a-z 0-9 _ -");
  return key;
}
