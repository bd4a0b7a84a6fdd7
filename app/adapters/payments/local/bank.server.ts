import type { GatewayAccountRow, GatewayBankRow } from "~/models/gateway/account.server";
import { GatewayRefused, type BankAccount, type LinkedAccount } from "../port";
import { wrongBank } from "./account-rules";
import { changeAccount } from "./change-account.server";
import type { Gateway } from "./gateway.server";
import { reviewing } from "./review.server";
import { sign } from "./signature.server";
import { accountView } from "./views.server";

/** Puts or changes the bank of an account, which is then looked at. Of the number only the last four digits and a keyed hash are kept. */
export async function setBank(gateway: Gateway, account: string, bank: BankAccount): Promise<LinkedAccount> {
  const wrong = wrongBank(bank);
  if (wrong.length > 0) throw new GatewayRefused("bank_details", `wrong: ${wrong.join(", ")}`);
  const kept = keep(gateway, account, bank);
  return accountView(await changeAccount(gateway, account, (row) => (isSame(row.bank, kept) ? null : change(gateway, row, kept))));
}

const change = (gateway: Gateway, row: GatewayAccountRow, bank: GatewayBankRow): Partial<GatewayAccountRow> => (row.state === "suspended" ? { bank } : reviewing(gateway, { ...row, bank }));

const keep = ({ keys }: Gateway, account: string, { number, ifsc, holder }: BankAccount): GatewayBankRow => ({ lastFour: number.slice(-4), ifsc, holder, mark: sign(sign(keys.checkout, "bank account"), `${account}|${number}`) });

const isSame = (one: GatewayBankRow | null, other: GatewayBankRow): boolean => one !== null && one.mark === other.mark && one.ifsc === other.ifsc && one.holder === other.holder;
