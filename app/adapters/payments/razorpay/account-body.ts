import { GatewayRefused, type AccountHolder } from "../port";
import type { AccountEntity } from "./entities";

/** What artisans do, by the gateway's list of businesses. */
const BUSINESS = { category: "ecommerce", subcategory: "arts_and_collectibles" };
/** Here the owner and the business are one, and the PAN is the owner's. */
const OWNERS: readonly AccountHolder["businessType"][] = ["individual", "proprietorship"];

/** The fourth letter of a PAN says what its holder is: P for a person, one of these for a business (razorpay.com/docs/api/payments/route). */
const BUSINESS_LETTERS = "CHFATBJGL";

/** Refuses a PAN of another kind of holder before the account is made: the gateway takes an owner's only after that, and then the kind can no longer be put right. */
export function checkPan({ businessType, pan }: AccountHolder): void {
  const letter = pan[3] ?? "";
  if (!(OWNERS.includes(businessType) ? letter === "P" : BUSINESS_LETTERS.includes(letter))) throw new GatewayRefused("account_details", `the pan is not that of a holder of the kind ${businessType}`);
}

/** The account as the gateway is told of it. Our own name for it is a note: its `reference_id` is a feature that has to be granted. */
export function accountBody(holder: AccountHolder & { reference: string }) {
  const { reference, businessType, email } = holder;
  return { email, type: "route", business_type: businessType, ...changeable(holder), notes: { reference } };
}

/** The same for an account that there is: all but its e-mail address and its kind of business can be changed (razorpay.com/docs/api/payments/route/update-linked-accounts). Its notes are replaced whole. */
export const accountChange = (holder: AccountHolder, { notes }: AccountEntity) => ({ ...changeable(holder), notes });

function changeable({ legalName, businessType, phone, pan, gstin, address }: AccountHolder) {
  const own = OWNERS.includes(businessType);
  return {
    phone: nationalNumber(phone),
    legal_business_name: legalName,
    contact_name: legalName,
    profile: { ...BUSINESS, addresses: { registered: { street1: address.street.slice(0, 100), street2: address.city, city: address.city, state: address.state.toUpperCase(), postal_code: address.pin, country: "IN" } } },
    legal_info: { ...(own ? {} : { pan }), ...(gstin ? { gst: gstin } : {}) },
  };
}

/** Who stands for the account. */
export function stakeholderBody({ legalName, businessType, email, pan, address }: AccountHolder) {
  const residential = { street: `${address.street}, ${address.city}`, city: address.city, state: address.state, postal_code: address.pin, country: "IN" };
  return { name: legalName, email, addresses: { residential }, ...(OWNERS.includes(businessType) ? { kyc: { pan } } : {}) };
}

const nationalNumber = (phone: string): string => phone.replace(/^\+91/, "");
