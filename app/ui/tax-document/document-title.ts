import type { TaxDocument } from "~/domain/tax-document/tax-document";
import type { Translate } from "~/messages";

/** What a document is called. A bill of somebody registered for GST is a bill of supply. */
export const titleOf = ({ kind, issuer }: { kind: TaxDocument["kind"]; issuer: { gstin: string | null } | null }, t: Translate): string => (kind === "bill" && issuer?.gstin ? t("document.title.bill_of_supply") : t(`document.title.${kind}`));

/** What is said below its title, where law wants something said. */
export function underTitle({ kind, issuer, refersTo }: Pick<TaxDocument, "kind" | "issuer" | "refersTo">, t: Translate): string | null {
  if (kind === "bill") return t(issuer.gstin ? "document.under.bill_of_supply" : "document.under.bill");
  return kind === "credit_note" && refersTo?.kind === "receipt" ? t("document.under.advance") : null;
}
