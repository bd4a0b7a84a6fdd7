/** "fixed" and "from" are paid once, "per_person" for every person. A "from" price is what is paid here; extras are agreed on the spot. */
export const PRICE_TYPES = ["fixed", "from", "per_person"] as const;
export type PriceType = (typeof PRICE_TYPES)[number];

/** How often a service's price is taken for a number of people. */
export const quantityOf = (priceType: PriceType, people: number): number => (priceType === "per_person" ? people : 1);
