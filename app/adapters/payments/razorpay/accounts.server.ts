import { GatewayRefused, type LinkedAccount, type PaymentsPort } from "../port";
import { accountBody, accountChange, checkPan } from "./account-body";
import { accountView } from "./account-view";
import { checkId } from "./checks";
import { ACCOUNT, type AccountEntity } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";
import { findMade, noteMade } from "./made-accounts.server";
import { ensureProduct, findProduct } from "./product.server";
import { refusedAs } from "./refused-as";
import { tellStakeholder } from "./stakeholder.server";

type Holder = Parameters<PaymentsPort["createAccount"]>[0];

/** States in which the gateway waits for the artisan: what he says now is told to it. */
const WAITING: readonly LinkedAccount["state"][] = ["created", "needs_more"];

/**
 * Makes a linked account whole: the account, who stands for it, and its right to be given money. Each step is looked for before it is done,
 * so that one that broke off is finished by doing it again, and details put right arrive in every place that has them.
 */
export async function createAccount(gateway: Gateway, holder: Holder): Promise<LinkedAccount> {
  return gateway.inTurn(`account ${holder.reference}`, () =>
    refusedAs("account_details", async () => {
      checkPan(holder);
      const { account, made } = await findOrMake(gateway, holder);
      if (!made) {
        const known = accountView(account, await findProduct(gateway, account));
        if (!WAITING.includes(known.state)) return known;
        await correct(gateway, account, holder);
      }
      await tellStakeholder(gateway, account.id, holder);
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

/** Accounts can neither be listed nor carry a key. One that is not known here is found by its e-mail address, which is one of a kind: a second try is told which account has it. */
async function findOrMake(gateway: Gateway, holder: Holder): Promise<{ account: AccountEntity; made: boolean }> {
  const known = holder.account ?? (await findMade(holder.reference));
  if (known !== null) return { account: own(await findAccount(gateway, known), holder), made: false };
  try {
    const account = await gateway.ask(ACCOUNT, (sdk) => sdk.accounts.create(accountBody(holder)), MAKES);
    await noteMade(holder.reference, account.id);
    return { account, made: true };
  } catch (error) {
    const taken = error instanceof GatewayRefused ? TAKEN.exec(error.message) : null;
    if (!taken) throw error;
    return { account: own(await findAccount(gateway, `acc_${taken[1]}`), holder), made: false };
  }
}

function own(account: AccountEntity, { reference }: Holder): AccountEntity {
  if (account.notes.reference !== reference) throw new GatewayRefused("account_details", "the account with this e-mail address is another's");
  return account;
}

/** The kind of business stays as it was when the account was made; said otherwise now, nothing is changed. */
async function correct({ ask }: Gateway, account: AccountEntity, holder: Holder): Promise<void> {
  if (account.business_type !== holder.businessType) throw new GatewayRefused("account_details", "the kind of business of an account cannot be changed");
  await ask(ACCOUNT, (sdk) => sdk.api.patch({ version: "v2", url: `/accounts/${account.id}`, data: accountChange(holder, account) } as never), READS);
}
