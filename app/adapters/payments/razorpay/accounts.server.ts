import { z } from "zod";
import { GatewayRefused, type LinkedAccount, type PaymentsPort } from "../port";
import { accountBody, stakeholderBody } from "./account-body";
import { accountView } from "./account-view";
import { checkId } from "./checks";
import { ACCOUNT, listOf, type AccountEntity } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";
import { ensureProduct, findProduct } from "./product.server";
import { refusedAs } from "./refused-as";

type Holder = Parameters<PaymentsPort["createAccount"]>[0];

/**
 * Makes a linked account whole: the account, who stands for it, and its right to be given money. Each step is looked for before it is done,
 * so that one that broke off is finished by doing it again.
 */
export async function createAccount(gateway: Gateway, holder: Holder): Promise<LinkedAccount> {
  return gateway.inTurn(`account ${holder.reference}`, () =>
    refusedAs("account_details", async () => {
      const account = await findOrMake(gateway, holder);
      await ensureStakeholder(gateway, account.id, holder);
      return accountView(account, await ensureProduct(gateway, account));
    }),
  );
}

export async function fetchAccount(gateway: Gateway, id: string): Promise<LinkedAccount> {
  const account = await findAccount(gateway, id);
  return accountView(account, await findProduct(gateway, account));
}

export const findAccount = ({ ask }: Gateway, id: string): Promise<AccountEntity> => ask(ACCOUNT, (sdk) => sdk.accounts.fetch(checkId(id)), READS);

const TAKEN = /email already exists for account - (?:acc_)?([A-Za-z0-9]+)/i;

/** Accounts can neither be listed nor carry a key. Their e-mail address is one of a kind, and a second try is told which account has it. */
async function findOrMake(gateway: Gateway, holder: Holder): Promise<AccountEntity> {
  try {
    return await gateway.ask(ACCOUNT, (sdk) => sdk.accounts.create(accountBody(holder)), MAKES);
  } catch (error) {
    const taken = error instanceof GatewayRefused ? TAKEN.exec(error.message) : null;
    const account = taken && (await findAccount(gateway, `acc_${taken[1]}`));
    if (account?.notes.reference !== holder.reference) throw error;
    return account;
  }
}

async function ensureStakeholder({ ask }: Gateway, account: string, holder: Holder): Promise<void> {
  const known = await ask(listOf(z.object({ id: z.string() })), (sdk) => sdk.stakeholders.all(account), READS);
  if (known.length === 0) await ask(z.object({ id: z.string() }), (sdk) => sdk.api.post({ version: "v2", url: `/accounts/${account}/stakeholders`, data: stakeholderBody(holder) } as never), MAKES);
}
