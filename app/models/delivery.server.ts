import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { defineModel, isDuplicateKey } from "./model.server";

/** One row per message and channel. `key` says what it is about, so the same message is never sent twice. */
export interface Delivery {
  _id: string;
  key: string;
  channel: "email" | "sms";
  /** not_sent: there is no way to this reader (no service, or one that will not take it). */
  state: "sent" | "not_sent";
  template: string;
  to: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  /** Business time at which it was due. */
  at: Millis;
}

export const Deliveries = defineModel<Delivery>(
  "deliveries",
  { _id: String, key: String, channel: String, state: String, template: String, to: String, locale: String, subject: String, text: String, html: String, at: Number },
  { indexes: [[{ key: 1 }, { unique: true }], [{ at: -1, _id: -1 }], [{ to: 1, at: -1 }]] },
);

/** Writes the row of a message. The same key again writes nothing and gives the first row's id. */
export async function recordDelivery(delivery: Delivery): Promise<string> {
  try {
    await Deliveries.create(delivery);
    return delivery._id;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const first = await Deliveries.findOne({ key: delivery.key }).select({ _id: 1 }).lean<{ _id: string } | null>().exec();
    if (!first) throw error;
    return first._id;
  }
}

/** Messages newest first, to one address when given, after the one named by `before` (its time and id). */
export function findDeliveries({ to, most, before = null }: { to?: string | undefined; most: number; before?: PageCursor | null }): Promise<Delivery[]> {
  const older = before ? { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $lt: before.id } }] } : {};
  return Deliveries.find({ ...(to ? { to } : {}), ...older }).sort({ at: -1, _id: -1 }).limit(most).lean<Delivery[]>().exec();
}

/** The id of the message sent under a key, or null. */
export const findDeliveryByKey = async (key: string): Promise<string | null> => (await Deliveries.findOne({ key }).select({ _id: 1 }).lean<{ _id: string } | null>().exec())?._id ?? null;

export const findDelivery = (id: string): Promise<Delivery | null> => Deliveries.findOne({ _id: id }).lean<Delivery | null>().exec();

const beginningWith = (keys: readonly string[]) => keys.map((key) => ({ key: { $regex: `^${key.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}` } }));

/** Removes every message to these addresses, and those whose key begins with one of these. */
export async function removeLettersTo({ contacts, keys }: { contacts: readonly string[]; keys: readonly string[] }): Promise<void> {
  for (const filter of [{ to: { $in: [...contacts] } }, ...beginningWith(keys)]) await Deliveries.deleteMany(filter).exec();
}

/** Of messages whose key begins with one of these: empties those to the addresses to keep, removes the others. An emptied row still keeps its message from being sent again. */
export async function blankLettersAbout({ keys, keeping }: { keys: readonly string[]; keeping: readonly string[] }): Promise<void> {
  for (const filter of beginningWith(keys)) {
    await Deliveries.deleteMany({ ...filter, to: { $nin: [...keeping] } }).exec();
    await Deliveries.updateMany({ ...filter, to: { $in: [...keeping] } }, { $set: { subject: "", text: "", html: "" } }).exec();
  }
}

/** Every message to these addresses or with a key that begins so, the oldest first. */
export const findLettersTo = ({ contacts, keys }: { contacts: readonly string[]; keys: readonly string[] }): Promise<Delivery[]> =>
  Deliveries.find({ $or: [{ to: { $in: [...contacts] } }, ...beginningWith(keys)] }).sort({ at: 1 }).lean<Delivery[]>().exec();
