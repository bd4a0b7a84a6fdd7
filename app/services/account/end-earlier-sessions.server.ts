import { z } from "zod";
import type { OutboxEntry } from "~/models/outbox.server";
import { endSessions } from "~/models/session.server";

const DATA = z.object({ until: z.number(), except: z.string().optional() });

/** Ends the sessions that a person's outbox names: those opened up to a moment, but for one. Safe to repeat: later ones stay. */
export async function endEarlierSessions({ _id }: { _id: string }, { data }: Pick<OutboxEntry, "data">): Promise<void> {
  const { until, except } = DATA.parse(data);
  await endSessions({ person: _id, until, ...(except ? { except } : {}) }, Date.now());
}
