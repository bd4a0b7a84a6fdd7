import type { PaymentState } from "~/domain/payment/status";
import { usePage } from "~/ui/page";
import { StateWord, type StateTone } from "~/ui/state-word";

/** How a payment stands, or that money is set apart and somebody must look. */
export type OfficePaymentState = PaymentState | "apart";

const TONES: Record<OfficePaymentState, StateTone> = { apart: "bad", unpaid: "none", confirming: "wait", failed: "bad", paid: "good", partly_refunded: "wait", refunded: "bad" };

/** The state of a payment as a word with its edge. */
export function PaymentStateWord({ state }: { state: OfficePaymentState }) {
  const { t } = usePage();
  return <StateWord tone={TONES[state]}>{t(`admin.payment.state.${state}`)}</StateWord>;
}
