/**
 * How a call to a vendor went wrong: `down` (not sent, it failed too often just now), `unreachable` (no connection, or one that broke),
 * `late` (no whole answer in time), `broken` (an answer that says or shows a fault of its own), `busy` (it asks for fewer calls).
 */
export type FaultKind = "down" | "unreachable" | "late" | "broken" | "busy";

/** The vendor could not be asked, or did not do its part. The same call may be made again with the same key; what it did with this one is not known. */
export class VendorFault extends Error {
  override name = "VendorFault";
  constructor(
    readonly kind: FaultKind,
    message: string,
  ) {
    super(message);
  }
}

/** Whether the fault came at once and may be gone at once, so that asking again straight away makes sense. */
export const isPassing = (error: unknown): error is VendorFault => error instanceof VendorFault && (error.kind === "unreachable" || error.kind === "broken");
