import { payableAfter } from "~/adapters/payments/local/release.server";
import { entryFor } from "~/domain/ledger/entry-for";
import { keptReceipt } from "~/domain/payment/books";
import { recordEarning } from "~/domain/payment/record-earning";
import { recordTransfer } from "~/domain/payment/record-transfer";
import { transferView } from "~/adapters/payments/local/views.server";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { changeAttempt } from "./change-attempt";
import { payOutIn } from "./pay-out";
import { known, type World } from "./world";

/** Plans the release of what is kept of an order, and releases it when its moment has come. */
export function earn(world: World, order: string, { amount, at }: { amount: Paise; at: Millis }): void {
  const money = known(world.money, order);
  world.money.set(order, { ...money, payment: { ...money.payment, planned: { amount, at }, releaseAt: at, version: money.payment.version + 1 } });
  world.agenda.add(at, () => release(world, order, at));
}

/** Divides what was planned, and has the artisan's share let go; it is paid out with others of its day. */
function release(world: World, order: string, at: Millis): void {
  const { payment, attempts } = known(world.money, order);
  const earned = recordEarning({ ...payment, releaseAt: null }, at);
  const paid = attempts.find(({ _id }) => _id === keptReceipt(payment)?.id);
  if (!earned.ok || !paid) throw new Error(`An earning of ${order} was refused`);
  world.journal.push(...earned.events.map(entryFor));
  const payableAt = payableAfter(at);
  const transfers = paid.transfers.map((transfer) => ({ ...transfer, held: false, payableAt }));
  const shown = transfers[0] ? recordTransfer(earned.books, transferView({ ...paid, transfers }, transfers[0]), at).books : earned.books;
  changeAttempt(world, order, paid._id, () => ({ transfers }), shown);
  world.released.set(payment.artisan, (world.released.get(payment.artisan) ?? new Set()).add(order));
  if (transfers[0]) world.agenda.add(payableAt, () => payOutIn(world, payment.artisan, payableAt));
}
