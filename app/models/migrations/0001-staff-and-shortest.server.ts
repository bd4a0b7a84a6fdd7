import { Artisans } from "../artisan.server";
import { Services } from "../service.server";
import { Sessions } from "../session.server";
import { Staff, type StaffRow } from "../staff.server";
import { countSuperAdmin } from "../super-admins.server";
import { fillIn } from "./fill-in.server";
import type { Migration } from "./migration";

/** Staff have a version, a second factor to be set up and an outbox; heads of office are counted; an artisan's row knows the shortest service. */
export const staffAndShortest: Migration = {
  id: "0001-staff-and-shortest",
  breaks: false,
  async run() {
    await fillIn<StaffRow>(Staff, { version: 1, secondFactor: null, invitedAt: 0, outbox: [], leases: {} });
    for (const { _id } of await Staff.find({ role: "super_admin", active: true, passwordHash: { $ne: null } }).select({ _id: 1 }).lean<Pick<StaffRow, "_id">[]>().exec()) await countSuperAdmin(_id);
    await fillIn(Sessions, { staffRole: null, secondFactorAt: null });
    await fillInShortest();
  },
};

/** So many artisans are read and written at once. */
const BATCH = 500;

async function fillInShortest(): Promise<void> {
  for (let last = ""; ; ) {
    const lacking = await Artisans.find({ _id: { $gt: last }, shortest: { $exists: false } }).sort({ _id: 1 }).select({ _id: 1 }).limit(BATCH).lean<{ _id: string }[]>().exec();
    const ids = lacking.map(({ _id }) => _id);
    last = ids.at(-1) ?? "";
    if (last === "") return;
    const services = await Services.find({ artisan: { $in: ids }, active: true }).select({ artisan: 1, lengthMinutes: 1 }).lean<{ artisan: string; lengthMinutes: number }[]>().exec();
    const shortest = new Map<string, number>();
    for (const { artisan, lengthMinutes } of services) shortest.set(artisan, Math.min(lengthMinutes, shortest.get(artisan) ?? Infinity));
    await Artisans.bulkWrite(ids.map((_id) => ({ updateOne: { filter: { _id, shortest: { $exists: false } }, update: { $set: { shortest: shortest.get(_id) ?? null } } } })));
  }
}
