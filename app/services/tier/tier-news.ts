import type { TierChange } from "~/domain/artisan/tier-change";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import type { TieredArtisan } from "~/models/tier.server";

/** The n-th change of somebody's tier; it names what follows from it. */
export const changeKey = ({ tierChanges = [] }: Pick<TieredArtisan, "tierChanges">): string => `tier-${tierChanges.length + 1}`;

/** The artisan is told what he pays from now on, where that changes. */
export const tierNews = (artisan: Pick<TieredArtisan, "tierChanges">, change: TierChange): OutboxEntry[] =>
  change.from === change.to ? [] : outboxEntries([{ key: `${changeKey(artisan)}-told`, lane: "mail", kind: "tell_tier", data: { change } }]);
