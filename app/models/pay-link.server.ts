import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** A customer's link that somebody else can pay his booking by. It leads to the booking's own order: money is the payment document's alone. */
export interface PayLink {
  /** Random. In addresses it stands with a signature of ours, which is kept nowhere. */
  _id: string;
  booking: string;
  /** The customer, who alone makes and withdraws it. */
  person: string;
  /** Not withdrawn. A booking has one such link at most; whether it can still be paid the booking says. */
  open: boolean;
  madeAt: Millis;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

const PayLinks = defineModel<PayLink>(
  "pay_links",
  { _id: String, booking: String, person: String, open: Boolean, madeAt: Number, rubbishAt: Date },
  { indexes: [[{ booking: 1 }, { unique: true, partialFilterExpression: { open: true } }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

const one = (filter: Partial<PayLink>): Promise<PayLink | null> => PayLinks.findOne(filter).lean<PayLink | null>().exec();

export const findPayLink = (id: string): Promise<PayLink | null> => one({ _id: id });

/** The link of a customer's booking that he has not withdrawn. */
export const findOpenPayLink = (booking: string, person: string): Promise<PayLink | null> => one({ booking, person, open: true });

/** Inserts a link, or gives the open one that its booking has. */
export async function insertPayLink(link: PayLink): Promise<PayLink> {
  try {
    await PayLinks.create(link);
    return link;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await findOpenPayLink(link.booking, link.person)) ?? insertPayLink(link);
  }
}

/** Nobody pays by the link of this booking any more. */
export const endPayLink = async (booking: string, person: string): Promise<void> => void (await PayLinks.updateOne({ booking, person, open: true }, { $set: { open: false } }).exec());
