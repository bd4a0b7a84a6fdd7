/** A key as the gateway takes it: 10 characters or more of A-Z a-z 0-9 _ -, with the payment's id in front. */
export const vendorKeyOf = (payment: string, key: string): string => `${payment}-${key.replaceAll(":", "_")}`;
