import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type AccountHolder } from "~/adapters/payments/port";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { openPayee } from "~/models/payee.server";
import { keepAccountFacts } from "~/services/seller/keep-account-facts.server";
import { recordAccount } from "~/services/payment/record-account.server";

/**
 * Opens an artisan's account at the gateway with the details of its holder, or gives the gateway the details anew where it asked for more. Who he is becomes known to buyers; of PAN, GST number, telephone and e-mail nothing is kept here.
 * The artisan is the reference, so that a lost answer never makes two. Refuses with `gateway_silent`, `account_details`, or `pay_in_person_only` where there is no gateway.
 */
export async function openAccount({ artisan, holder, now }: { artisan: string; holder: AccountHolder; now: Millis }): Promise<Outcome<object>> {
  const gateway = await payments();
  if (!gateway) return refuse("pay_in_person_only");
  const [{ account }] = await Promise.all([openPayee(artisan), keepAccountFacts({ artisan, holder, now })]);
  try {
    return await recordAccount(await gateway.createAccount({ ...holder, reference: artisan, account }), now);
  } catch (error) {
    if (error instanceof GatewayUnavailable) return refuse("gateway_silent");
    if (error instanceof GatewayRefused) return refuse("account_details");
    throw error;
  }
}
