import { z } from "zod";
import type { OutboxEntry } from "~/models/outbox.server";
import { endSessions } from "~/models/session.server";

const DATA = z.object({ until: z.number() });

/** Ends the sessions that a person's outbox names: those opened up to a moment. Safe to repeat: later ones stay. */
export const endEarlierSessions = ({ _id }: { _id: string }, { data }: Pick<OutboxEntry, "data">): Promise<void> => endSessions({ person: _id, until: DATA.parse(data).until }, Date.now());
