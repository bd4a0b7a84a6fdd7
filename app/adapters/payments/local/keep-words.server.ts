import type { GatewayBankRow, GatewayHolderRow } from "~/models/gateway/account.server";
import type { AccountHolder, BankAccount } from "../port";
import { detailNeeds } from "./account-rules";
import type { Gateway } from "./gateway.server";
import { sign } from "./signature.server";

/** What is kept of a holder's details: enough to know the same ones again. */
export function keepHolder(gateway: Gateway, reference: string, holder: AccountHolder): GatewayHolderRow {
  const { legalName, businessType, email, phone, pan, gstin, address } = holder;
  const all = [legalName, businessType, email, phone, pan, gstin, address.street, address.city, address.state, address.pin];
  return { mark: hashed(gateway, reference, JSON.stringify(all)), name: nameWords(gateway, legalName), needs: detailNeeds(holder) };
}

/** What is kept of a bank account: its last four digits, and enough to know the same one again. */
export const keepBank = (gateway: Gateway, account: string, { number, ifsc, holder }: BankAccount): GatewayBankRow => ({ lastFour: number.slice(-4), mark: hashed(gateway, account, `${number}|${ifsc}|${holder}`), name: nameWords(gateway, holder) });

const nameWords = (gateway: Gateway, name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => hashed(gateway, "name", word));

const hashed = ({ keys }: Gateway, of: string, text: string): string => sign(sign(keys.checkout, "what an account is known by"), `${of}|${text}`);
