/** Whether an id is of a link or a code, each good for one payment, and not of an order. */
export const isAsk = (id: string): boolean => /^(plink|qr)_/.test(id);
