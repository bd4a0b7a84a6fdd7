import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type GatewayReversal, type PaymentsPort } from "~/adapters/payments/port";
import { recordReversal, refuseReversal } from "~/domain/payment/record-transfer";
import { furtherKey } from "~/domain/payment/share";
import type { Millis } from "~/domain/time/instant";
import type { OutboxEntry } from "~/models/outbox.server";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { booksChange, debtNote, journalPosts, staffAlert } from "./follow-ups.server";

/** Refusals that say all there is to say: the money is not there, or too little to be moved. Any other one staff look at. */
const PLAIN: ReadonlySet<string> = new Set(["balance_too_low", "amount_too_small"]);

/**
 * Asks for part of an artisan's share back, out of each of its transfers under the key stored beside it. Throws `GatewayUnavailable` when it is to be tried again.
 * Whatever the gateway says no to, he owes from now on: no refusal is asked again, and none holds up what comes after it.
 */
export async function sendReversal(asked: { payment: string; key: string; now: Millis }): Promise<void> {
  for (const key of [asked.key, furtherKey(asked.key)]) await sendOne({ ...asked, key });
}

async function sendOne({ payment: id, key, now }: { payment: string; key: string; now: Millis }): Promise<void> {
  const payment = await findPayment(id);
  const share = payment?.share;
  const reversal = share?.reversals.find((each) => each.key === key);
  const from = reversal?.of === "topUp" ? share?.topUp : share;
  if (reversal?.state !== "reserved" || !from || from.state === "failed") return;
  if (from.transfer === null) throw new GatewayUnavailable("the share is not there yet");
  const gateway = await payments();
  if (!gateway) throw new GatewayUnavailable("no gateway to reverse at");
  let seen: GatewayReversal;
  try {
    seen = await gateway.reverse({ transfer: from.transfer, amount: reversal.amount, key: reversal.vendorKey });
  } catch (error) {
    if (error instanceof GatewayRefused) return giveUp({ payment: id, key, code: error.code, there: PLAIN.has(error.code) ? [] : await reversalsOf(gateway, from.transfer), now });
    throw error;
  }
  await changePayment(id, (row) => {
    const { books, sighting, events } = recordReversal(row, seen);
    return { change: sighting === "known" ? null : booksChange(books), outbox: journalPosts(events), result: null };
  });
}

/** What the gateway has of a transfer's reversals; one that it does not know has none. */
const reversalsOf = (gateway: PaymentsPort, transfer: string): Promise<GatewayReversal[]> =>
  gateway.fetchReversals(transfer).catch((error: unknown) => {
    if (error instanceof GatewayRefused) return [];
    throw error;
  });

/** He owes what will not come back. Reversals made at the gateway by hand are counted first: what they took he does not owe. */
const giveUp = async ({ payment: id, key, code, there, now }: { payment: string; key: string; code: string; there: readonly GatewayReversal[]; now: Millis }): Promise<void> =>
  void (await changePayment(id, (row) => {
    let books = row;
    const outbox: OutboxEntry[] = [];
    for (const seen of there) {
      const taken = recordReversal(books, seen);
      books = taken.books;
      outbox.push(...journalPosts(taken.events), ...(taken.sighting === "unknown" ? staffAlert("reversal_unknown", seen.id) : []));
    }
    const refused = refuseReversal(books, key, now, PLAIN.has(code) ? undefined : code);
    if (refused.sighting !== "known") outbox.push(...journalPosts(refused.events), ...(refused.debt > 0 ? debtNote(key, refused.debt) : []), ...(PLAIN.has(code) ? [] : staffAlert("reversal_refused", key)));
    return { change: refused.books === row ? null : booksChange(refused.books), outbox, result: null };
  }));
