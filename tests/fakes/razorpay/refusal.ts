/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */

/** An answer that says no. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly description: string,
    readonly field?: string,
  ) {
    super(description);
  }

  body(): object {
    const known = { code: "BAD_REQUEST_ERROR", description: this.description, source: "business", step: "payment_initiation", reason: this.field ? "input_validation_failed" : "NA", metadata: {} };
    return { error: this.field ? { ...known, field: this.field } : known };
  }
}

export const no = (description: string, field?: string): never => {
  throw new Refusal(400, description, field);
};

export type Fields = Record<string, unknown>;

/** Refuses fields that nobody asked for and names those that are missing. */
export function checkFields(body: Fields, must: readonly string[], may: readonly string[] = []): void {
  for (const name of must) if (body[name] === undefined || body[name] === null || body[name] === "") no(`The ${name} field is required.`, name);
  const extra = Object.keys(body).filter((name) => !must.includes(name) && !may.includes(name));
  if (extra.length > 0) no(`${extra.join(", ")} is/are not required and should not be sent`);
  const { notes } = body;
  if (notes !== undefined && (typeof notes !== "object" || notes === null || Array.isArray(notes) || Object.keys(notes).length > 15 || Object.values(notes).some((value) => String(value).length > 256))) no("notes may have 15 pairs of 256 characters", "notes");
}

export function checkAmount(amount: unknown, field = "amount"): number {
  if (!Number.isInteger(amount)) return no(`The ${field} must be an integer.`, field);
  return Number(amount) < 100 ? no("The amount must be at least INR 1.00", field) : Number(amount);
}

export const found = <Kept>(kept: Kept | undefined): Kept => kept ?? no("The id provided does not exist");

/** What `read` gives about something that has to be there. */
export function of<Answer>(kept: Map<string, unknown>, id: string, read: () => Answer): Answer {
  found(kept.get(id));
  return read();
}
