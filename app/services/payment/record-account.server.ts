import { isDeepStrictEqual } from "node:util";
import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type PaymentsPort } from "~/adapters/payments/port";
import { refuse, type Outcome } from "~/domain/refusal";
import { hours, minutes, type Millis } from "~/domain/time/instant";
import { findPayee, findPayeeByAccount, replacePayee, type PayeeRow } from "~/models/payee.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/** How long until the gateway is asked again about an account: soon while it is being looked at, else now and then. */
const SOON = minutes(15);
const NOW_AND_THEN = hours(24);

/**
 * Takes in how an artisan's linked account stands now. News of it only says that there is some: the gateway is asked after our row was read, so that news
 * which comes late never puts back what was true before. One whose making was asked for and never answered is known by its reference, which is asked for where it was not told.
 * `not_found` when it is nobody's here (yet). Throws `GatewayUnavailable` when the gateway cannot be asked.
 */
export async function recordAccount({ id, reference }: { id: string; reference?: string }, now: Millis): Promise<Outcome<{ sighting: "known" | "news" }>> {
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to ask about an account");
  const written = await compareAndSet(async () => {
    const payee = (await findPayeeByAccount(id)) ?? (await findNamed(id, reference ?? (await referenceOf(gateway, id))));
    if (!payee) return refuse("not_found");
    const { state, needs, bankLastFour } = await gateway.fetchAccount(id);
    const seen = { account: id, state, needs, bankLastFour };
    const same = isDeepStrictEqual({ account: payee.account, state: payee.state, needs: payee.needs.map(({ field, reason }) => ({ field, reason })), bankLastFour: payee.bankLastFour }, seen);
    const askAt = now + (state === "active" || state === "suspended" ? NOW_AND_THEN : SOON);
    return (await replacePayee(payee, { ...seen, askAt, askFailure: null }, [])) ? { ok: true as const, sighting: same ? ("known" as const) : ("news" as const) } : undefined;
  });
  return written ?? refuse("busy");
}

/** What the gateway knows an account by; nothing where it knows no such account. */
async function referenceOf(gateway: PaymentsPort, id: string): Promise<string> {
  try {
    return (await gateway.fetchAccount(id)).reference;
  } catch (error) {
    if (error instanceof GatewayRefused) return "";
    throw error;
  }
}

/** The artisan an account was asked for, who has not heard of one, or has of this one since. */
async function findNamed(id: string, reference: string): Promise<PayeeRow | null> {
  const payee = await findPayee(reference);
  return payee?.account === null || payee?.account === id ? payee : null;
}
