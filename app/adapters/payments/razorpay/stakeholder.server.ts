import type { AccountHolder } from "../port";
import { stakeholderBody } from "./account-body";
import { listOf, STAKEHOLDER } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";

/** Says who stands for an account, or puts right what was said: there is one (razorpay.com/docs/api/payments/route/update-stakeholder). */
export async function tellStakeholder({ ask }: Gateway, account: string, holder: AccountHolder): Promise<void> {
  const [known] = await ask(listOf(STAKEHOLDER), (sdk) => sdk.stakeholders.all(account), READS);
  const call = { version: "v2", url: `/accounts/${account}/stakeholders${known ? `/${known.id}` : ""}`, data: stakeholderBody(holder) } as never;
  await (known ? ask(STAKEHOLDER, (sdk) => sdk.api.patch(call), READS) : ask(STAKEHOLDER, (sdk) => sdk.api.post(call), MAKES));
}
