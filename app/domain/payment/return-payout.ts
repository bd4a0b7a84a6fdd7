import type { PaymentBooks } from "./books";
import type { Given, Share } from "./share";

/**
 * Takes in that the bank sent a payout back: what these transfers gave stands on the artisan's account again and waits for the next one, whoever goes on naming this one.
 * Null when that is known, or no transfer of the share is among them.
 */
export function returnPayout({ share }: Pick<PaymentBooks, "share">, payout: string, transfers: readonly string[]): Share | null {
  const freed = <Part extends Given>(part: Part): Part =>
    part.transfer === null || !transfers.includes(part.transfer) || part.returned?.includes(payout) ? part : { ...part, payout: part.payout === payout ? null : part.payout, returned: [...(part.returned ?? []), payout] };
  if (!share) return null;
  const first = freed(share);
  const topUp = share.topUp && freed(share.topUp);
  return first === share && topUp === share.topUp ? null : { ...first, ...(topUp ? { topUp } : {}) };
}
