import type { AccountNeed, LinkedAccount } from "../port";
import type { AccountEntity, ProductEntity } from "./entities";

const STATES: Readonly<Record<string, LinkedAccount["state"]>> = { requested: "created", under_review: "under_review", needs_clarification: "needs_more", activated: "active", suspended: "suspended" };

/** The gateway's names of fields, and the words they were asked for by. What is asked about a bank account comes for each of its parts, and is put right by one form. */
const FIELDS: Readonly<Record<string, string>> = {
  "settlements.account_number": "bank",
  "settlements.ifsc_code": "bank",
  "settlements.ifsc": "bank",
  "settlements.beneficiary_name": "bank",
  "legal_info.pan": "pan",
  "kyc.pan": "pan",
  "legal_info.gst": "gstin",
  legal_business_name: "legalName",
  contact_name: "legalName",
  name: "legalName",
  business_type: "businessType",
};

/** A linked account from its two halves: the account, and its right to be given money. Without the second it has just begun. */
export function accountView({ id, status, notes }: AccountEntity, product: ProductEntity | null): LinkedAccount {
  const state = status === "suspended" ? "suspended" : stateOf(product?.activation_status ?? "requested");
  return { id, reference: notes.reference ?? "", state, needs: needsOf(product?.requirements ?? []), bankLastFour: lastFourOf(product) };
}

/** What is not known here is not settled yet. */
const stateOf = (status: string): LinkedAccount["state"] => STATES[status] ?? "under_review";

const needsOf = (requirements: ProductEntity["requirements"]): AccountNeed[] =>
  requirements
    .map(({ field_reference, reason_code, description }) => ({ field: FIELDS[field_reference] ?? field_reference, reason: description ?? reason_code ?? "field_missing" }))
    .filter(({ field }, index, all) => all.findIndex((each) => each.field === field) === index);

function lastFourOf(product: ProductEntity | null): string | null {
  const known = product?.active_configuration?.settlements?.account_number ?? product?.requested_configuration?.settlements?.account_number;
  return known ? String(known).slice(-4) : null;
}
