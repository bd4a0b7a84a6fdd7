import { payments } from "~/adapters/payments/index.server";
import type { Millis } from "~/domain/time/instant";
import type { PaymentCode, PaymentRow } from "~/models/payment.server";
import { SHORTEST } from "./open-code.server";

/** The code that an order can be paid by at `now`: "missing" where one could still be made, "none" where not. `endsAt` is when the time held is over. */
export async function codeToPay({ payment: { code }, endsAt, now }: { payment: PaymentRow; endsAt: Millis | null; now: Millis }): Promise<PaymentCode | "missing" | "none"> {
  if (code) return code.endsAt > now ? code : "none";
  const gateway = await payments();
  return gateway?.codes && endsAt !== null && endsAt >= now + SHORTEST ? "missing" : "none";
}
