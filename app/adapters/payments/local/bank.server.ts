import type { GatewayAccountRow, GatewayBankRow } from "~/models/gateway/account.server";
import { GatewayRefused, type BankAccount, type LinkedAccount } from "../port";
import { wrongBank } from "./account-rules";
import { changeAccount } from "./change-account.server";
import type { Gateway } from "./gateway.server";
import { keepBank } from "./keep-words.server";
import { reviewing } from "./review.server";
import { accountView } from "./views.server";

/** Puts or changes the bank of an account, which is then looked at. Of the number only the last four digits are kept, and a keyed hash. */
export async function setBank(gateway: Gateway, account: string, bank: BankAccount): Promise<LinkedAccount> {
  const wrong = wrongBank(bank);
  if (wrong.length > 0) throw new GatewayRefused("bank_details", `wrong: ${wrong.join(", ")}`);
  const kept = keepBank(gateway, account, bank);
  return accountView(await changeAccount(gateway, account, (row) => (row.bank?.mark === kept.mark ? null : change(gateway, row, kept))));
}

const change = (gateway: Gateway, row: GatewayAccountRow, bank: GatewayBankRow): Partial<GatewayAccountRow> => (row.state === "suspended" ? { bank } : reviewing(gateway, { ...row, bank }));
