import type { PageCursor } from "~/domain/page-cursor";
import { listPayouts, type PayoutRow } from "~/models/payout.server";

/** One page of an artisan's payouts, newest first; `older` leads to the next. */
export async function pagePayouts({ artisan, before = null, most }: { artisan: string; before?: PageCursor | null; most: number }): Promise<{ rows: PayoutRow[]; older: PageCursor | null }> {
  const rows = await listPayouts({ artisan, after: before, limit: most + 1 });
  const shown = rows.slice(0, most);
  const last = rows.length > most ? shown.at(-1) : undefined;
  return { rows: shown, older: last ? { at: last.at, id: last._id } : null };
}
