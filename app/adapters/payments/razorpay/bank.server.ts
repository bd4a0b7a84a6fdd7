import type { BankAccount, LinkedAccount } from "../port";
import { accountView } from "./account-view";
import { findAccount } from "./accounts.server";
import { PRODUCT, type ProductEntity } from "./entities";
import { READS, type Gateway } from "./gateway.server";
import { ensureProduct } from "./product.server";
import { refusedAs } from "./refused-as";

/** Puts the bank that an account pays out to. Nothing is sent when it is there already. */
export async function setBank(gateway: Gateway, id: string, bank: BankAccount): Promise<LinkedAccount> {
  return gateway.inTurn(`bank ${id}`, async () => {
    const account = await findAccount(gateway, id);
    const product = await ensureProduct(gateway, account);
    return accountView(account, isThere(product, bank) ? product : await refusedAs("bank_details", () => put(gateway, id, product.id, bank)));
  });
}

const put = ({ ask }: Gateway, account: string, product: string, { number, ifsc, holder }: BankAccount): Promise<ProductEntity> =>
  ask(PRODUCT, (sdk) => sdk.products.edit(account, product, { settlements: { account_number: number, ifsc_code: ifsc, beneficiary_name: holder }, tnc_accepted: true }), READS);

function isThere({ active_configuration, requested_configuration }: ProductEntity, { number, ifsc, holder }: BankAccount): boolean {
  return [active_configuration, requested_configuration].some((configuration) => {
    const settlements = configuration?.settlements;
    return settlements !== null && settlements !== undefined && String(settlements.account_number) === number && settlements.ifsc_code === ifsc && settlements.beneficiary_name === holder;
  });
}
