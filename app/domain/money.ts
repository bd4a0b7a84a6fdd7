/** An amount of Indian money: a whole number of paise, never a fraction, always below 2^53. */
export type Paise = number;

/** Shares are written in basis points: 10,000 are the whole. */
export type BasisPoints = number;
export const WHOLE: BasisPoints = 10_000;

/** Throws unless the value is a whole, safe, non-negative number of paise. A wrong amount is a bug, not a refusal. */
export function assertPaise(value: Paise): Paise {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not an amount in paise: ${value}`);
  return value;
}

/** The sum of amounts in paise. */
export const sumPaise = (amounts: Iterable<Paise>): Paise => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return assertPaise(sum);
};

/** `bps` ten-thousandths of an amount, rounded down: the lost part of a paisa stays with whoever keeps the rest. */
export function share(amount: Paise, bps: BasisPoints): Paise {
  assertPaise(amount);
  if (!Number.isInteger(bps) || bps < 0 || bps > WHOLE) throw new RangeError(`not a share: ${bps}`);
  const rest = amount % WHOLE;
  const part = rest * bps;
  return ((amount - rest) / WHOLE) * bps + (part - (part % WHOLE)) / WHOLE;
}

/** `bps` ten-thousandths of an amount, rounded up: the odd paisa goes to the customer. */
export const shareForCustomer = (amount: Paise, bps: BasisPoints): Paise => amount - share(amount, WHOLE - bps);
