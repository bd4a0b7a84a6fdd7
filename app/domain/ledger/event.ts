import type { Paise } from "../money";
import type { Split } from "../pricing/split";
import type { Millis } from "../time/instant";

/** Where captured money waits: for its booking, as the customer's own because nothing needs it, or apart because amount or currency was not what was asked. */
export type Pool = "held" | "customer" | "quarantine";

interface Happened {
  /** The gateway's id of it, or the key it was asked for with; unique within its kind. */
  id: string;
  /** Business time. */
  at: Millis;
  currency: string;
}

interface OfBooking extends Happened {
  booking: string;
}

interface OfArtisan extends Happened {
  artisan: string;
}

/**
 * Something that happened to money, as the journal records it.
 * capture: the customer paid. refund_promise: money is to go back to him; refund: his bank has it; refund_withdrawn: the gateway refused, the money stays where it was.
 * transfer, reversal: the artisan's share went to his linked account, or came back from it. earning: a booking's money is divided, at its release;
 * clawback: part of that is taken back for a refund. debt: what came not back from his linked account, he owes; netting: it is kept from a later release.
 * chargeback: what a customer got back by his bank beyond what his payment had left, which is our own loss.
 * commission_due: the commission on a visit paid in person. payout, payout_return: his linked account paid his bank, or the bank sent it back.
 */
export type MoneyEvent =
  | (OfBooking & { kind: "capture"; amount: Paise; fee: Paise; into: Pool })
  | (OfBooking & { kind: "refund_promise" | "refund_withdrawn"; amount: Paise; pool: Pool })
  | (OfBooking & { kind: "refund" | "chargeback"; amount: Paise })
  | (OfBooking & OfArtisan & { kind: "transfer" | "reversal" | "debt" | "netting"; amount: Paise })
  | (OfBooking & OfArtisan & { kind: "earning" | "clawback"; split: Split })
  | (OfBooking & OfArtisan & { kind: "commission_due"; split: Split })
  | (OfArtisan & { kind: "payout" | "payout_return"; amount: Paise });
