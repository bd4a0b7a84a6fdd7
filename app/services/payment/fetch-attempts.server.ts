import type { GatewayPayment, PaymentsPort } from "~/adapters/payments/port";
import type { PaymentRow } from "~/models/payment.server";

/** Every attempt to pay for a booking that the gateway knows: at its order, and at its code. Throws `GatewayUnavailable`. */
export const fetchAttempts = async (gateway: PaymentsPort, payment: Pick<PaymentRow, "order" | "code">): Promise<GatewayPayment[]> => (await Promise.all(askedFor(payment).map((id) => gateway.fetchPayments(id)))).flat();

/** The ids under which the gateway has attempts to pay for a booking. */
export const askedFor = ({ order, code }: Pick<PaymentRow, "order" | "code">): string[] => [order, code?.id].filter((id) => id !== undefined);
