import { randomInt } from "node:crypto";
import type { Millis } from "~/domain/time/instant";
import type { GatewayKeysRow } from "~/models/gateway/key.server";
import type { Vendor } from "../../vendor-call/vendor";

/** What every part of the local gateway works with. */
export interface Gateway {
  now: () => Millis;
  keys: GatewayKeysRow;
  /** How long the gateway's bank takes over a refund. */
  refundDelay: Millis;
  /** How long the gateway looks at a new account, or at a new bank of one. */
  reviewDelay: Millis;
  codes: boolean;
  /** The way to the shop's webhook. */
  shop: Vendor;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

type Prefix = "order" | "plink" | "qr" | "pay" | "rfnd" | "acc" | "trf" | "rvrsl" | "setl" | "disp" | "evt";

/** An id as the gateway makes them: a prefix and fourteen random letters and digits. */
export const makeId = (prefix: Prefix): string => `${prefix}_${Array.from({ length: 14 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("")}`;
