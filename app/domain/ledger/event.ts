import type { Paise } from "../money";
import type { Split } from "../pricing/split";
import type { Millis } from "../time/instant";

/** Where captured money waits: for its booking, or apart because amount or currency was not what was asked. */
export type Pool = "held" | "quarantine";

/**
 * Something that happened to money, as the journal records it. `id` is the vendor's id of it (for an earning the move's key),
 * unique within its kind; `at` is business time.
 */
export type MoneyEvent =
  | { kind: "capture"; id: string; booking: string; at: Millis; currency: string; amount: Paise; fee: Paise; into: Pool }
  | { kind: "refund"; id: string; booking: string; at: Millis; currency: string; amount: Paise; outOf: Pool }
  | { kind: "earning"; id: string; booking: string; at: Millis; currency: string; artisan: string; split: Split };
