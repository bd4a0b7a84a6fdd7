import type { Payer } from "~/domain/payment/payer";
import type { Translate } from "~/messages";

/** Whose money goes back to him: the customer's by name, or what somebody else paid, or may have. */
export const whoGets = (t: Translate, { customer, payer }: { customer: string; payer: Payer }): string => (payer === "customer" ? customer : t("finance.refund.payer", { customer }));
