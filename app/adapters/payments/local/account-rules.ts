import type { GatewayAccountRow } from "~/models/gateway/account.server";
import type { AccountHolder, AccountNeed, BankAccount } from "../port";

const FORMS: readonly [field: string, form: RegExp, of: (holder: AccountHolder) => string | null][] = [
  ["legalName", /^\P{C}{2,100}$/u, ({ legalName }) => legalName.trim()],
  ["email", /^[^\s@]+@[^\s@]+\.[^\s@]+$/, ({ email }) => email],
  ["phone", /^\+?\d{8,15}$/, ({ phone }) => phone],
  ["pan", /^[A-Z]{5}\d{4}[A-Z]$/, ({ pan }) => pan],
  ["gstin", /^\d{2}[A-Z]{5}\d{4}[A-Z][A-Z\d]{3}$/, ({ gstin }) => gstin],
  ["address.pin", /^[1-9]\d{5}$/, ({ address }) => address.pin],
];

/** What is wrong with the form of an account's details: their fields, in order. */
export const wrongDetails = (holder: AccountHolder): string[] => FORMS.filter(([, form, of]) => !form.test(of(holder) ?? "") && of(holder) !== null).map(([field]) => field);

/** What is wrong with the form of a bank account: its fields, in order. */
export function wrongBank({ number, ifsc, holder }: BankAccount): string[] {
  const wrong = { number: !/^\d{9,18}$/.test(number), ifsc: !/^[A-Z]{4}0[A-Z\d]{6}$/.test(ifsc), holder: holder.trim().length < 2 };
  return Object.entries(wrong).flatMap(([field, is]) => (is ? [field] : []));
}

/** The fourth letter of a PAN says what its holder is. */
const PAN_LETTER: Readonly<Record<AccountHolder["businessType"], string>> = { individual: "P", proprietorship: "P", partnership: "F", private_limited: "C", trust: "T", society: "A" };

/** What the gateway asks about details whose form is right. */
export function detailNeeds({ businessType, pan, gstin }: AccountHolder): AccountNeed[] {
  const needs: AccountNeed[] = [];
  if (PAN_LETTER[businessType] !== pan[3]) needs.push({ field: "pan", reason: "The PAN belongs to another kind of business." });
  if (gstin !== null && gstin.slice(2, 12) !== pan) needs.push({ field: "gstin", reason: "The GSTIN does not contain the PAN." });
  return needs;
}

/** What the gateway asks for after it has looked at an account: nothing when it may be paid to. Banks shorten names, so one word in common is enough. */
export function needsOf({ holder, bank }: Pick<GatewayAccountRow, "holder" | "bank">): AccountNeed[] {
  if (!bank) return [...holder.needs, { field: "bank", reason: "There is no bank account." }];
  const known = new Set(holder.name);
  return bank.name.some((word) => known.has(word)) ? holder.needs : [...holder.needs, { field: "bank.holder", reason: "The bank account is in another name." }];
}
