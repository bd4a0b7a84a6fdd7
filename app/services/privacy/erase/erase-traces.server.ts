import { Drafts } from "~/models/draft.server";
import { Holds } from "~/models/hold.server";
import { removeJobsAbout } from "~/models/job.server";
import { removeNominee } from "~/models/nominee.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { Sessions } from "~/models/session.server";

/** Removes what somebody leaves behind while using the site: drafts of his and of his browsers, sessions, codes, work about him, his nominee. Again changes nothing. */
export async function eraseTraces(person: string, contacts: readonly string[]): Promise<void> {
  const sessions = await Sessions.find({ person }).select({ browser: 1 }).lean<{ browser: string }[]>().exec();
  await Drafts.deleteMany({ $or: [{ person }, { person: null, browser: { $in: [...new Set(sessions.map(({ browser }) => browser))] } }] }).exec();
  await Promise.all([OneTimeCodes.deleteMany({ person }).exec(), Holds.deleteOne({ _id: person }).exec(), removeJobsAbout([person, ...contacts]), removeNominee(person)]);
  await Sessions.deleteMany({ person }).exec();
}
