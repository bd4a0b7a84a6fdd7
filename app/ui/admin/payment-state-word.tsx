import type { PaymentState } from "~/domain/payment/status";
import { usePage } from "~/ui/page";
import { StateWord, type StateTone } from "~/ui/state-word";

const TONES: Record<PaymentState, StateTone> = { unpaid: "none", confirming: "wait", failed: "bad", paid: "good", partly_refunded: "wait", refunded: "bad" };

/** The state of a payment as a word with its edge. */
export function PaymentStateWord({ state }: { state: PaymentState }) {
  const { t } = usePage();
  return <StateWord tone={TONES[state]}>{t(`admin.payment.state.${state}`)}</StateWord>;
}
