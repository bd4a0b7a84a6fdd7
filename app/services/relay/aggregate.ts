import type { Model } from "mongoose";
import type { OutboxEntry, WithOutbox } from "~/models/outbox.server";

/** Does what one outbox entry asks for. It may run again after a crash, so the effect has its own idempotency; throwing means later again. */
export type Handler<Row> = (row: Row, entry: OutboxEntry) => Promise<void>;

export type AnyRow = WithOutbox & { _id: string };

/** A collection whose documents tell others, and what is done for each kind of entry. */
export interface Aggregate {
  rows: Model<AnyRow>;
  handlers: Record<string, Handler<AnyRow>>;
}

/** Ties a collection to the handlers of its own rows. */
export const aggregate = <Row extends AnyRow>(rows: Model<Row>, handlers: Record<string, Handler<Row>>): Aggregate => ({ rows, handlers }) as unknown as Aggregate;
