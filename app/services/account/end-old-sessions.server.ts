import { z } from "zod";
import type { OutboxEntry } from "~/models/outbox.server";
import { endSessionsBefore } from "~/models/session.server";

/** Ends the sessions that a person's outbox names: those opened before `before`, real time. Safe to repeat: later ones stay. */
export const endOldSessions = (person: { _id: string }, { data }: Pick<OutboxEntry, "data">): Promise<void> => endSessionsBefore(person._id, z.object({ before: z.number() }).parse(data).before);
