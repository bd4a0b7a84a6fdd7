/** How an artisan's account at the gateway stands; "none" before there is one. */
export type PayeeState = "none" | "created" | "under_review" | "needs_more" | "active" | "suspended";

/** The same as it is told to him: an account that was made and has no bank yet waits for one. */
export type ToldPayeeState = Exclude<PayeeState, "created"> | "bank";

/** How it stands with being paid online, and what the artisan can do about it. Null is somebody who never began. */
export function toldPayeeState(payee: { state: PayeeState; bankLastFour: string | null } | null): ToldPayeeState {
  if (!payee) return "none";
  if (payee.state !== "created") return payee.state;
  return payee.bankLastFour === null ? "bank" : "under_review";
}

/** Which of the two forms puts a thing right that the gateway asks about. */
export const formOfNeed = (field: string): "bank" | "details" => (/^bank/.test(field) ? "bank" : "details");

/** Whether the details of the holder can be given now: the gateway takes them once, and again only where it asks for more. */
export const takesDetails = (state: ToldPayeeState): boolean => state === "none" || state === "needs_more";

/** Whether a bank account can be given now. */
export const takesBank = (state: ToldPayeeState): boolean => state !== "none";
