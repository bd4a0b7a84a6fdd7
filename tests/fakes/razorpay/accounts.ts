/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { entity, inSeconds, newId, notesOf, type Account, type Books, type Product } from "./books";
import { collection, takeTime, type Call, type Row } from "./calls";
import { checkFields, no, type Fields } from "./refusal";
import type { Tell } from "./webhooks";

const TYPES = ["individual", "not_yet_registered", "proprietorship", "partnership", "private_limited", "public_limited", "llp", "trust", "society", "ngo"];
const COMPANY_PAN = /^[A-Z]{3}[CHFATBJGL][A-Z]\d{4}[A-Z]$/;
const OWNER_PAN = /^[A-Z]{3}P[A-Z]\d{4}[A-Z]$/;
const SETTLEMENTS = ["beneficiary_name", "account_number", "ifsc_code"];

async function create({ books, body }: Call): Promise<Account> {
  checkFields(body, ["email", "phone", "legal_business_name", "business_type", "profile"], ["type", "contact_name", "legal_info", "notes", "customer_facing_business_name", "contact_info"]);
  if (body.type !== "route") no(`Invalid type: ${body.type}`, "type");
  if (!TYPES.includes(String(body.business_type))) no(`Invalid business type: ${body.business_type}`, "business_type");
  checkBusiness(body);
  await takeTime();
  const taken = [...books.accounts.values()].find(({ email }) => email === body.email);
  if (taken) no(`Merchant email already exists for account - ${taken.id.slice(4)}`, "email");
  const account: Account = { ...entity("acc", "account"), type: "route", status: "created", email: String(body.email), phone: String(body.phone), legal_business_name: String(body.legal_business_name), contact_name: String(body.contact_name), business_type: String(body.business_type), profile: body.profile, legal_info: body.legal_info, notes: notesOf(body.notes) };
  books.accounts.set(account.id, account);
  return account;
}

function checkBusiness(body: Fields): void {
  if (!/^\d{8,15}$/.test(String(body.phone))) no("The phone format is invalid.", "phone");
  if (String(body.legal_business_name).length < 4) no("The legal business name must be at least 4 characters.", "legal_business_name");
  const { pan, gst } = (body.legal_info ?? {}) as Fields;
  if (pan !== undefined && !COMPANY_PAN.test(String(pan))) no("Invalid pan", "pan");
  if (gst !== undefined && !/^[0-3]\d[A-Z]{5}\d{4}[A-Z]\d[A-Z\d]{2}$/.test(String(gst))) no("Invalid gst", "gst");
  checkAddress(body.profile as Fields);
}

function checkAddress(profile: Fields): void {
  const { registered } = (profile.addresses ?? {}) as { registered?: Fields };
  for (const name of ["category", "subcategory"]) if (!profile[name]) no(`The ${name} field is required.`, name);
  for (const name of ["street1", "street2", "city", "state", "postal_code", "country"]) if (!registered?.[name]) no(`The ${name} field is required.`, name);
  if (!/^\d{6}$/.test(String(registered?.postal_code))) no("The postal code must be 6 characters.", "postal_code");
}

/** All but the e-mail address and the kind of business. */
function edit({ books, body, ids: [id = ""], tell }: Call): Account {
  checkFields(body, ["phone", "legal_business_name", "profile"], ["notes", "legal_info", "contact_name", "contact_info", "customer_facing_business_name"]);
  checkBusiness(body);
  const account = books.accounts.get(id) ?? no("Linked account does not exist");
  const before = { ...account, ...(account.legal_info as Fields) };
  Object.assign(account, body, { notes: notesOf(body.notes ?? account.notes), legal_info: { ...(account.legal_info as Fields), ...((body.legal_info ?? {}) as Fields) } });
  clear(books, tell, id, before, { ...account, ...(account.legal_info as Fields) });
  return account;
}

async function addStakeholder({ books, body, ids: [account = ""] }: Call): Promise<unknown> {
  if (!books.accounts.has(account)) no("Linked account does not exist");
  checkStakeholder(body);
  await takeTime();
  if ([...books.stakeholders.values()].some((each) => each.account === account)) no("Stakeholders cannot be more than one for Route product.");
  const made = { ...entity("sth", "stakeholder"), ...body, account };
  books.stakeholders.set(made.id, made);
  return made;
}

function checkStakeholder(body: Fields): void {
  checkFields(body, ["name", "email"], ["addresses", "kyc", "notes", "phone", "percentage_ownership", "relationship"]);
  const { pan } = (body.kyc ?? {}) as Fields;
  if (pan !== undefined && !OWNER_PAN.test(String(pan))) no("Invalid stakeholder pan", "pan");
}

function editStakeholder({ books, body, ids: [account = "", id = ""], tell }: Call): unknown {
  checkStakeholder(body);
  const stakeholder = books.stakeholders.get(id);
  if (stakeholder?.account !== account) return no("Linked account does not exist");
  const before = { ...stakeholder, ...(stakeholder.kyc as Fields) };
  Object.assign(stakeholder, body);
  clear(books, tell, account, before, { ...stakeholder, ...(stakeholder.kyc as Fields) });
  return stakeholder;
}

/** What was asked for and is another now is asked for no more; with nothing left to ask the account is looked at again. */
function clear(books: Books, tell: Tell, account: string, before: Fields, now: Fields): void {
  const product = [...books.products.values()].find(({ account_id }) => account_id === account);
  const left = product?.requirements.filter(({ field_reference: field }) => JSON.stringify(before[lastOf(field)]) === JSON.stringify(now[lastOf(field)])) ?? [];
  if (!product || left.length === product.requirements.length) return;
  product.requirements = left;
  if (left.length === 0) review(product, tell);
}

const lastOf = (field: string): string => field.split(".").at(-1) ?? field;

function review(product: Product, tell: Tell): void {
  product.activation_status = "under_review";
  tell("product.route.under_review", { merchant_product: { entity: { id: product.id, merchant_id: product.account_id, activation_status: "under_review" }, data: [] } }, product.account_id);
}

function requestProduct({ books, body, ids: [account = ""] }: Call): Product {
  checkFields(body, ["product_name"], ["tnc_accepted"]);
  if (!books.accounts.has(account)) no("Linked account does not exist");
  if (body.product_name !== "route") no("The product requested is invalid.");
  if (body.tnc_accepted !== true) no("The selected tnc accepted is invalid.");
  const earlier = [...books.products.values()].find(({ account_id }) => account_id === account);
  if (earlier) return earlier;
  const id = newId("acc_prd");
  const requirements = SETTLEMENTS.map((name) => ({ field_reference: `settlements.${name}`, resolution_url: `/accounts/${account}/products/${id}`, reason_code: "field_missing", status: "required" }));
  const product: Product = { id, account_id: account, product_name: "route", activation_status: "needs_clarification", requirements, requested_configuration: [], active_configuration: { settlements: { account_number: null, ifsc_code: null, beneficiary_name: null } }, requested_at: inSeconds() };
  books.products.set(id, product);
  return product;
}

const productOf = ({ books, ids: [account, id = ""] }: Call): Product => {
  const product = books.products.get(id);
  return product?.account_id === account && product ? product : no("The provided product config id doesn't exist for the merchant");
};

/** Puts the bank; the account is then looked at by people, who activate it. */
function editProduct(call: Call): Product {
  const { body, tell } = call;
  checkFields(body, ["tnc_accepted"], ["settlements"]);
  const product = productOf(call);
  const settlements = (body.settlements ?? {}) as Fields;
  if (!/^[A-Z]{4}0[A-Z0-9]{6}$/.test(String(settlements.ifsc_code))) no("Invalid IFSC Code.", "ifsc_code");
  if (!/^[A-Za-z0-9]{5,20}$/.test(String(settlements.account_number))) no("The account number must be between 5 and 20 characters.", "account_number");
  if (!settlements.beneficiary_name) no("The beneficiary name field is required.", "beneficiary_name");
  product.active_configuration.settlements = { account_number: String(settlements.account_number), ifsc_code: String(settlements.ifsc_code), beneficiary_name: String(settlements.beneficiary_name) };
  product.requirements = product.requirements.filter(({ field_reference }) => !field_reference.startsWith("settlements."));
  if (product.requirements.length === 0) review(product, tell);
  return product;
}

export const ACCOUNTS: Row[] = [
  ["POST", "/v2/accounts", create],
  ["GET", "/v2/accounts/:", ({ books, ids: [id = ""] }) => books.accounts.get(id) ?? no("Linked account does not exist")],
  ["PATCH", "/v2/accounts/:", edit],
  ["POST", "/v2/accounts/:/stakeholders", addStakeholder],
  ["GET", "/v2/accounts/:/stakeholders", ({ books, ids: [id] }) => collection([...books.stakeholders.values()].filter(({ account }) => account === id).map((each) => ({ ...each, id: each.id.slice("sth_".length) })))],
  ["PATCH", "/v2/accounts/:/stakeholders/:", editStakeholder],
  ["POST", "/v2/accounts/:/products", requestProduct],
  ["GET", "/v2/accounts/:/products/:", productOf],
  ["PATCH", "/v2/accounts/:/products/:", editProduct],
];
