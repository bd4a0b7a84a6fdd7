import { Artisans } from "~/models/artisan.server";
import { findPersonRow } from "~/models/closing.server";
import { endSessions } from "~/models/session.server";
import { tellAll } from "~/services/feed/tell-all.server";

/** What follows from closing an account, at once and again from its outbox: sessions end, and the page leaves lists, search and caches. Nothing when it was taken back meanwhile. */
export async function finishClosing({ _id }: { _id: string }): Promise<void> {
  if (!(await findPersonRow(_id))?.closing) return;
  await endSessions({ person: _id }, Date.now());
  const hidden = await Artisans.updateOne({ _id }, { $set: { listed: false, featured: false }, $inc: { version: 1 } }).exec();
  if (hidden.matchedCount === 1) await tellAll("search", _id);
}
