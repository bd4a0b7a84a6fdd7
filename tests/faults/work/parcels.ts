import { outboxEntries, withOutbox, type Lane, type OutboxEntry, type WithOutbox } from "~/models/outbox.server";
import { defineModel } from "~/models/model.server";

/** A document that tells others, as bookings do, with nothing else about it. */
export interface Parcel extends WithOutbox {
  _id: string;
}

export const Parcels = defineModel<Parcel>("test_parcels", { _id: String }, { plugins: [withOutbox] });

/** What arrived because of a parcel. A key stands in `once` one time, however often it was sent; `sent` counts every sending. */
export interface Arrival {
  _id: string;
  once: string[];
  sent: number;
}

export const Arrivals = defineModel<Arrival>("test_arrivals", { _id: String, once: [String], sent: Number });

const entry = (lane: Lane, key: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({ ...outboxEntries([{ key, lane, kind: "send" }])[0], ...changes }) as OutboxEntry;

/** Mail entries named by their keys, due at once. */
export const mails = (...keys: string[]): OutboxEntry[] => keys.map((key) => entry("mail", key));

export const money = (...keys: string[]): OutboxEntry[] => keys.map((key) => entry("money", key));

/** An entry that failed too often and waits for staff. */
export const parked = (key: string, lane: Lane = "mail"): OutboxEntry => entry(lane, key, { tries: 8, dueAt: null, error: "Error" });

export const addParcels = async (rows: [id: string, outbox: OutboxEntry[]][]): Promise<void> => void (await Parcels.insertMany(rows.map(([_id, outbox]) => ({ _id, outbox, leases: {} }))));

/** Records an arrival as an effect with a key does: again is counted, and changes nothing. */
export async function arrive(parcel: string, key: string): Promise<void> {
  await Arrivals.updateOne({ _id: parcel }, { $inc: { sent: 1 } }, { upsert: true }).exec();
  await Arrivals.updateOne({ _id: parcel, once: { $ne: key } }, { $push: { once: key } }).exec();
}

export const readArrival = (parcel: string): Promise<Arrival | null> => Arrivals.findOne({ _id: parcel }).lean<Arrival | null>().exec();
export const readParcel = (parcel: string): Promise<Parcel | null> => Parcels.findOne({ _id: parcel }).lean<Parcel | null>().exec();
