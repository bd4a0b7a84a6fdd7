import { GatewayRefused, GatewayUnavailable } from "~/adapters/payments/port";
import { asBreak, type AskTrouble } from "~/domain/payment/ask-again";
import { log, reportError } from "~/http/log.server";

/** What a question to the gateway failed with. */
export function troubleOf(error: unknown): AskTrouble {
  if (error instanceof GatewayUnavailable) return "silent";
  return error instanceof GatewayRefused ? "refused" : "fault";
}

/** Says in the log about what a question failed: a fault of ours as any fault, a "no" of the gateway by the id that it is about. */
export function reportTrouble(of: string, error: unknown): void {
  const trouble = troubleOf(error);
  if (trouble === "fault") reportError(error);
  log("alert", { reason: asBreak(of, trouble).kind, of });
}
