import { GatewayUnavailable } from "~/adapters/payments/port";
import { asBreak, failureFound, type AskFailure } from "~/domain/payment/ask-again";
import type { Millis } from "~/domain/time/instant";
import { reportTrouble, troubleOf } from "~/services/payment/ask-trouble.server";
import type { Look } from "./look-at-payments.server";
import { someAtOnce } from "./some-at-once";

interface Looked {
  _id: string;
  booking?: string;
  askFailure?: AskFailure | null | undefined;
}

/**
 * Looks at each of many. One that cannot be looked at holds up none: that it cannot is what is found in it. So is what questions about it come to otherwise.
 * A gateway that answers about none says nothing of any. Throws `GatewayUnavailable` once it is not asked any more.
 */
export async function lookAtEach<Row extends Looked>(rows: readonly Row[], lookAt: (row: Row) => Promise<Look>, now: Millis): Promise<Look[]> {
  const tries = await someAtOnce(rows, (row) => lookAt(row).then((look) => ({ row, look, error: null }), (error: unknown) => ({ row, look: null, error })));
  const silences = tries.flatMap(({ error }) => (error instanceof GatewayUnavailable ? [error] : []));
  const over = silences.find(({ down }) => down);
  if (over) throw over;
  if (silences.length === tries.length) return [];
  return tries.map(({ row, look, error }): Look => {
    if (look) return { ...look, found: [...look.found, ...failureFound(row._id, row.askFailure, now)] };
    reportTrouble(row._id, error);
    return { of: row._id, booking: row.booking ?? null, found: [asBreak(row._id, troubleOf(error))], failed: true };
  });
}
