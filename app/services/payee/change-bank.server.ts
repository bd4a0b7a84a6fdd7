import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type BankAccount } from "~/adapters/payments/port";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { outboxEntries } from "~/models/outbox.server";
import { findPayee, replacePayee } from "~/models/payee.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { recordAccount } from "~/services/payment/record-account.server";
import { wakeRelay } from "~/services/relay/wake.server";

/**
 * Gives the gateway the bank account that an artisan is paid out to; it is kept nowhere here. Where there was one before, his earnings rest from now on and he is
 * told, both before the gateway is asked, so that no answer that gets lost leaves them out. `key` names this change: sent twice it is told once.
 * Refuses with `not_found` before the gateway has an account of his, `gateway_silent`, `bank_details`, `busy`, or `pay_in_person_only` where there is no gateway.
 */
export async function changeBank({ artisan, bank, key, now }: { artisan: string; bank: BankAccount; key: string; now: Millis }): Promise<Outcome<object>> {
  const gateway = await payments();
  if (!gateway) return refuse("pay_in_person_only");
  const begun = await beginChange({ artisan, key, now });
  if (!begun.ok) return begun;
  try {
    return await recordAccount(await gateway.setBank(begun.account, bank), now);
  } catch (error) {
    if (error instanceof GatewayUnavailable) return refuse("gateway_silent");
    if (error instanceof GatewayRefused) return refuse("bank_details");
    throw error;
  }
}

async function beginChange({ artisan, key, now }: { artisan: string; key: string; now: Millis }): Promise<Outcome<{ account: string }>> {
  const begun = await compareAndSet(async () => {
    const payee = await findPayee(artisan);
    if (!payee || payee.account === null) return refuse("not_found");
    const { account } = payee;
    const first = payee.bankLastFour === null && payee.bankChangedAt === null;
    if (first) return { ok: true as const, account };
    const letter = outboxEntries([{ key: `bank-${key}`, lane: "mail", kind: "tell_bank_change", data: { at: now } }]);
    if (!(await replacePayee(payee, { bankChangedAt: now }, letter))) return undefined;
    wakeRelay();
    return { ok: true as const, account };
  });
  return begun ?? refuse("busy");
}
