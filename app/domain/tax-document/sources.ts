import type { DocumentKind } from "./tax-document";

/** What documents are issued for: an entry of the journal of that kind, a visit that was made or paid for in part, a month of an artisan. */
export const SOURCE_KINDS = ["capture", "visit", "refund", "earning", "commission_due", "clawback", "statement"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

interface Rule {
  issues: readonly DocumentKind[];
  by: "platform" | "artisan" | "whoever issued the earlier one";
  to: "customer" | "artisan";
}

/** Which document follows from what. A test holds that the writers do what stands here. */
export const DOCUMENTS: Readonly<Record<SourceKind, Rule>> = {
  capture: { issues: ["receipt"], by: "platform", to: "customer" },
  visit: { issues: ["invoice", "bill"], by: "artisan", to: "customer" },
  refund: { issues: ["credit_note"], by: "whoever issued the earlier one", to: "customer" },
  earning: { issues: ["invoice"], by: "platform", to: "artisan" },
  commission_due: { issues: ["invoice"], by: "platform", to: "artisan" },
  clawback: { issues: ["credit_note"], by: "platform", to: "artisan" },
  statement: { issues: ["statement"], by: "platform", to: "artisan" },
};

/** The kind of a source; null for what has no document. */
export function sourceKindOf(source: string): SourceKind | null {
  const kind = source.slice(0, source.indexOf(":"));
  return SOURCE_KINDS.find((known) => known === kind) ?? null;
}

export const visitSource = (booking: string): string => `visit:${booking}`;
export const captureSource = (gatewayPayment: string): string => `capture:${gatewayPayment}`;
export const earningSource = (id: string): string => `earning:${id}`;
export const statementSource = (artisan: string, month: string): string => `statement:${artisan}:${month}`;

/** Artisan and month of a statement's source. */
export function ofStatement(source: string): { artisan: string; month: string } {
  const [, artisan = "", month = ""] = source.split(":");
  return { artisan, month };
}
