import type { AskFailure } from "~/domain/payment/ask-again";
import { ORDER_PARTS, partOf, type OrderPart, type PaymentBooks } from "~/domain/payment/books";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** A code as its text, an address of the form `upi://pay?…`. Nobody can pay by it after `endsAt`. */
export interface PaymentCode {
  id: string;
  text: string;
  endsAt: Millis;
}

/** The money of one order of a booking: one order at the gateway, and the guard over everything that may leave it. */
export interface Payment extends PaymentBooks {
  version: number;
  customer: string;
  /** The gateway's id of the order; missing until the gateway has answered. */
  order?: string;
  /** The code to be scanned that asks for the same money; missing where the gateway made none. */
  code?: PaymentCode;
  /** A link was made that somebody else can pay it by; missing: none was. */
  shared?: boolean;
  openedAt: Millis;
  /** When the customer came back from the gateway; a hint that money may be on its way. */
  returnedAt: Millis | null;
  /** When the gateway is asked next; null when nothing more is expected. */
  askAt: Millis | null;
  /** How questions about it fail; missing or null: the last one was answered. */
  askFailure?: AskFailure | null;
  /** When what is planned is released; null while nothing is, or the money is frozen. */
  releaseAt: Millis | null;
}

export type PaymentRow = Payment & WithOutbox;

const receipt = { _id: false, id: String, amount: Number, currency: String, state: String, method: String, fee: Number, failure: String, at: Number, by: String, meaning: String };
const move = { _id: false, key: String, vendorKey: String, kind: String, amount: Number, state: String, reason: String, gatewayPayment: String, gatewayRefund: String, bankReference: String, at: Number, settledAt: Number };

export const Payments = defineModel<PaymentRow>(
  "payments",
  {
    _id: String,
    version: Number,
    booking: String,
    customer: String,
    artisan: String,
    order: String,
    code: Object,
    shared: Boolean,
    amount: Number,
    currency: String,
    captured: Number,
    receipts: [receipt],
    moves: [move],
    account: String,
    split: Object,
    rates: Object,
    before: Number,
    share: { type: Object, default: null },
    freezes: { type: [{ _id: false, key: String, reason: String, at: Number, amount: Number, until: Number, by: String, letGoAt: Number }], default: [] },
    decided: { type: [String], default: undefined },
    held: { type: [{ _id: false, by: String, time: Number }], default: undefined },
    losses: { type: [{ _id: false, id: String, amount: Number, currency: String }], default: undefined },
    planned: { type: Object, default: null },
    releaseAt: Number,
    openedAt: Number,
    returnedAt: Number,
    askAt: Number,
    askFailure: Object,
  },
  {
    plugins: [withOutbox],
    indexes: [
      [{ order: 1 }, { unique: true, partialFilterExpression: { order: { $exists: true } } }],
      [{ "code.id": 1 }, { unique: true, partialFilterExpression: { "code.id": { $exists: true } } }],
      [{ "receipts.id": 1 }],
      [{ "receipts.meaning": 1 }],
      [{ "moves.gatewayRefund": 1 }],
      [{ booking: 1 }],
      [{ askAt: 1 }],
      [{ releaseAt: 1 }],
      [{ "freezes.at": 1 }],
      [{ "share.transfer": 1 }],
      [{ "share.topUp.transfer": 1 }],
      [{ openedAt: -1, _id: -1 }],
    ],
  },
);

/** The payment of a booking has the booking's id in its own: one booking, one order that makes it. */
export const paymentIdOf = (booking: string): string => `p${booking}`;

/** The payment of each order that a booking can have: a balance has one of its own. */
export const orderIdOf = (booking: string, part: OrderPart): string => (part === "first" ? paymentIdOf(booking) : `b${booking}`);

/** Orders by booking, and by what each of them is of it, the first one first. */
export function byBooking(rows: readonly PaymentRow[]): Map<string, Partial<Record<OrderPart, PaymentRow>>> {
  const orders = new Map<string, Partial<Record<OrderPart, PaymentRow>>>();
  for (const row of [...rows].sort((one, other) => (one.before ?? 0) - (other.before ?? 0))) orders.set(row.booking, { ...orders.get(row.booking), [partOf(row)]: row });
  return orders;
}

const one = (filter: Record<string, unknown>): Promise<PaymentRow | null> => Payments.findOne(filter).lean<PaymentRow | null>().exec();

export const findPayment = (id: string): Promise<PaymentRow | null> => one({ _id: id });
export const findPaymentOfBooking = (booking: string): Promise<PaymentRow | null> => one({ _id: paymentIdOf(booking) });
/** Both orders of a booking, as far as they were opened. */
export const findOrders = async (booking: string): Promise<Partial<Record<OrderPart, PaymentRow>>> => byBooking(await findPaymentsOfBookings([booking])).get(booking) ?? {};
/** Every order of these bookings. */
export const findPaymentsOfBookings = (bookings: readonly string[]): Promise<PaymentRow[]> => Payments.find({ _id: { $in: idsOf(bookings) } }).lean<PaymentRow[]>().exec();
const idsOf = (bookings: readonly string[]): string[] => bookings.flatMap((booking) => ORDER_PARTS.map((part) => orderIdOf(booking, part)));
/** The payment that an order at the gateway is of, or a code. */
export const findPaymentByOrder = async (asked: string): Promise<PaymentRow | null> => (await one({ order: asked })) ?? one({ "code.id": asked });
export const findPaymentsByReceipts = (gatewayPayments: readonly string[]): Promise<PaymentRow[]> => Payments.find({ "receipts.id": { $in: gatewayPayments } }).lean<PaymentRow[]>().exec();
export const findPaymentByReceipt = (gatewayPayment: string): Promise<PaymentRow | null> => one({ "receipts.id": gatewayPayment });

/** Everything ordered for a booking. */
export const findOrdersOfBooking = (booking: string): Promise<PaymentRow[]> => Payments.find({ booking }).sort({ openedAt: 1 }).lean<PaymentRow[]>().exec();

/** The payment that a refund at the gateway is of. */
export const findPaymentByRefund = (gatewayRefund: string): Promise<PaymentRow | null> => one({ "moves.gatewayRefund": gatewayRefund });

/** Payments that the gateway is to be asked about by now, the longest waiting first. */
export const findPaymentsToAsk = (now: Millis, limit: number): Promise<PaymentRow[]> => Payments.find({ askAt: { $gt: 0, $lte: now } }).sort({ askAt: 1 }).limit(limit).lean<PaymentRow[]>().exec();

export const findPaymentsByIds = (ids: readonly string[]): Promise<PaymentRow[]> => Payments.find({ _id: { $in: ids } }).lean<PaymentRow[]>().exec();

/** Payments opened before a moment of which more is expected. */
export const findMovingPayments = (openedBefore: Millis, most: number): Promise<PaymentRow[]> => Payments.find({ askAt: { $gt: 0 }, openedAt: { $lt: openedBefore } }).limit(most).lean<PaymentRow[]>().exec();

/** The payment whose share a transfer is, or its top-up. */
export const findPaymentByTransfer = async (transfer: string): Promise<PaymentRow | null> => (await one({ "share.transfer": transfer })) ?? one({ "share.topUp.transfer": transfer });

/** Payments whose money is frozen. */
export const findFrozen = (most: number): Promise<PaymentRow[]> => Payments.find({ "freezes.at": { $gt: 0 } }).limit(most).lean<PaymentRow[]>().exec();

/** Payments whose planned release has come, the longest waiting first. */
export const findReleasesDue = (now: Millis, limit: number): Promise<Pick<PaymentRow, "_id">[]> => Payments.find({ releaseAt: { $gt: 0, $lte: now } }).sort({ releaseAt: 1 }).limit(limit).select({ _id: 1 }).lean<Pick<PaymentRow, "_id">[]>().exec();

/** Which payments the back office asks for: of these bookings, of this order or attempt at the gateway, or all. */
export type PaymentsAsked = { bookings: readonly string[] } | { order: string } | { receipt: string } | null;

const asFilter = (asked: PaymentsAsked): Record<string, unknown> =>
  asked === null ? {} : "bookings" in asked ? { _id: { $in: idsOf(asked.bookings) } } : "order" in asked ? { order: asked.order } : { "receipts.id": asked.receipt };

/** One page of payments, newest first, from where the page before ended. */
export function listPayments({ asked, after, limit }: { asked: PaymentsAsked; after: PageCursor | null; limit: number }): Promise<PaymentRow[]> {
  const older = after ? { openedAt: { $lte: after.at }, $or: [{ openedAt: { $lt: after.at } }, { openedAt: after.at, _id: { $lt: after.id } }] } : {};
  return Payments.find({ $and: [asFilter(asked), older] }).sort({ openedAt: -1, _id: -1 }).limit(limit).lean<PaymentRow[]>().exec();
}

/** How many there are; of all payments the database's own tally. */
export const countPayments = (asked: PaymentsAsked): Promise<number> => (asked === null ? Payments.estimatedDocumentCount() : Payments.countDocuments(asFilter(asked))).exec();

/** Payments that took money of another amount or currency than was asked. */
export const listQuarantined = (limit: number): Promise<PaymentRow[]> => Payments.find({ "receipts.meaning": "quarantined" }).sort({ openedAt: -1 }).limit(limit).lean<PaymentRow[]>().exec();

/** Every payment, one after the other. */
export const eachPayment = (): AsyncIterable<PaymentRow> => Payments.find({}).sort({ _id: 1 }).lean<PaymentRow>().cursor({ batchSize: 500 }) as AsyncIterable<PaymentRow>;

/** Inserts a payment, or gives the one that is already there under its id. */
export async function insertPayment(payment: Payment): Promise<PaymentRow> {
  try {
    await Payments.create(payment);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const row = await findPayment(payment._id);
  if (!row) throw new Error(`payment ${payment._id} is gone`);
  return row;
}

export type PaymentChange = Partial<Pick<Payment, "order" | "code" | "shared" | "captured" | "receipts" | "moves" | "share" | "freezes" | "decided" | "held" | "losses" | "planned" | "releaseAt" | "returnedAt" | "askAt" | "askFailure">>;

/** Writes a change and what follows from it, only if nobody wrote since `version` was read. False: read again, decide again. */
export async function replacePayment(id: string, version: number, change: PaymentChange, outbox: OutboxEntry[]): Promise<boolean> {
  const push = outbox.length > 0 ? { $push: { outbox: { $each: outbox } } } : {};
  const written = await Payments.updateOne({ _id: id, version }, { $set: { ...change, version: version + 1 }, ...push }).exec();
  return written.modifiedCount === 1;
}
