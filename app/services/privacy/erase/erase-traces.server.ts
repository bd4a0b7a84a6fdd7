import { REGISTRY } from "~/domain/privacy/registry";
import { Drafts } from "~/models/draft.server";
import { Holds } from "~/models/hold.server";
import { removeJobsAbout } from "~/models/job.server";
import { removeNominee } from "~/models/nominee.server";
import { removeRowsWhere } from "~/models/rows-of-person.server";
import { Sessions } from "~/models/session.server";
import { removeStanding } from "~/models/standing.server";

/**
 * Removes what somebody leaves behind while using the site: drafts of his browsers, work about him, his nominee, how he stood with us, and of every collection
 * whose rows go with their person those that name him or one of his addresses. Again changes nothing.
 */
export async function eraseTraces(person: string, contacts: readonly string[]): Promise<void> {
  const sessions = await Sessions.find({ person }).select({ browser: 1 }).lean<{ browser: string }[]>().exec();
  await Drafts.deleteMany({ person: null, browser: { $in: [...new Set(sessions.map(({ browser }) => browser))] } }).exec();
  await Promise.all([Holds.deleteOne({ _id: person }).exec(), removeJobsAbout([person, ...contacts]), removeNominee(person), removeStanding(person)]);
  for (const [collection, { erases, fields }] of Object.entries(REGISTRY)) {
    if (erases !== "rows") continue;
    if ("person" in fields) await removeRowsWhere(collection, "person", [person]);
    if ("to" in fields) await removeRowsWhere(collection, "to", contacts);
  }
}
