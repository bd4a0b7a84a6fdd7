import { refuse, type Outcome } from "~/domain/refusal";
import { Artisans, findArtisan, type ArtisanProfile, type ArtisanRow } from "~/models/artisan.server";
import { outboxEntries } from "~/models/outbox.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";

type Change = Partial<Omit<ArtisanProfile, "_id" | "version">>;

/**
 * Changes an artisan's page by compare-and-set, with the news for the search index in the same write.
 * `decide` gives the change, null when all is as wished already, or a refusal. With `version`, only if nobody changed
 * the page since the person looked. Refuses with not_found, changed_meanwhile, `busy`, or as `decide` does.
 */
export async function changeShop(artisan: string, decide: (row: ArtisanRow) => Promise<Outcome<{ change: Change | null }>>, version?: number): Promise<Outcome<object>> {
  const outcome = await compareAndSet(async () => {
    const row = await findArtisan(artisan);
    if (!row) return refuse("not_found");
    const decision = await decide(row);
    if (!decision.ok) return decision;
    if (decision.change === null) return { ok: true } as const;
    if (version !== undefined && version !== row.version) return refuse("changed_meanwhile");
    const outbox = outboxEntries([{ key: `index:${row.version + 1}`, lane: "search", kind: "index" }]);
    const update = { $set: decision.change, $inc: { version: 1 }, $push: { outbox: { $each: outbox } } };
    const written = await Artisans.updateOne({ _id: artisan, version: row.version }, update).exec();
    return written.modifiedCount === 1 ? ({ ok: true } as const) : undefined;
  });
  if (outcome?.ok) wakeRelay();
  return outcome ?? refuse("busy");
}
