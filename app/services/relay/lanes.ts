import type { Millis } from "~/domain/time/instant";
import type { Lane, OutboxEntry, WithOutbox } from "~/models/outbox.server";

/** The entries of one lane, in the order they are done. */
export const laneOf = ({ outbox }: WithOutbox, lane: Lane): OutboxEntry[] => outbox.filter((entry) => entry.lane === lane);

/** The lanes in which some entry is due. */
export const lanesDue = ({ outbox }: WithOutbox, now: Millis): Lane[] => [...new Set(outbox.filter(({ dueAt }) => dueAt !== null && dueAt <= now).map(({ lane }) => lane))];

/** Whether somebody works a lane, as its lease says. `now` is the database's time. */
export const isTaken = ({ leases }: WithOutbox, lane: Lane, now: Millis): boolean => (leases?.[lane]?.until ?? -Infinity) >= now;

/** Whether an entry failed and its next try is still to come, or never comes by itself. One that was not tried yet waits for nothing of its own. */
export const isHeld = ({ tries, dueAt }: OutboxEntry, now: Millis): boolean => tries > 0 && (dueAt === null || dueAt > now);
