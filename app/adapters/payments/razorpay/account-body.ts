import type { AccountHolder } from "../port";

/** What artisans do, by the gateway's list of businesses. */
const BUSINESS = { category: "ecommerce", subcategory: "arts_and_collectibles" };
/** Here the owner and the business are one, and the PAN is the owner's. */
const OWNERS: readonly AccountHolder["businessType"][] = ["individual", "proprietorship"];

/** The account as the gateway is told of it. Our own name for it is a note: its `reference_id` is a feature that has to be granted. */
export function accountBody(holder: AccountHolder & { reference: string }) {
  const { reference, legalName, businessType, email, phone, pan, gstin, address } = holder;
  const own = OWNERS.includes(businessType);
  return {
    email,
    phone: nationalNumber(phone),
    type: "route",
    legal_business_name: legalName,
    business_type: businessType,
    contact_name: legalName,
    profile: { ...BUSINESS, addresses: { registered: { street1: address.street.slice(0, 100), street2: address.city, city: address.city, state: address.state.toUpperCase(), postal_code: address.pin, country: "IN" } } },
    legal_info: { ...(own ? {} : { pan }), ...(gstin ? { gst: gstin } : {}) },
    notes: { reference },
  };
}

/** Who stands for the account. */
export function stakeholderBody({ legalName, businessType, email, pan, address }: AccountHolder) {
  const residential = { street: `${address.street}, ${address.city}`, city: address.city, state: address.state, postal_code: address.pin, country: "IN" };
  return { name: legalName, email, addresses: { residential }, ...(OWNERS.includes(businessType) ? { kyc: { pan } } : {}) };
}

const nationalNumber = (phone: string): string => phone.replace(/^\+91/, "");
