import { defineModel } from "./model.server";

/** The one document that keeps at least one super_admin in office, whoever removes whom at the same moment. */
interface SuperAdmins {
  _id: "super_admins";
  members: string[];
}

export const Guard = defineModel<SuperAdmins>("staff_guards", { _id: String, members: [String] });

/** Counts somebody who has joined among the super_admins; again changes nothing. */
export async function countSuperAdmin(id: string): Promise<void> {
  await Guard.updateOne({ _id: "super_admins" }, { $addToSet: { members: id } }, { upsert: true }).exec();
}

/** Takes somebody off the list, unless nobody would be left: then false. Somebody who is not on it is off it. */
export async function releaseSuperAdmin(id: string): Promise<boolean> {
  const taken = await Guard.updateOne({ _id: "super_admins", members: id, "members.1": { $exists: true } }, { $pull: { members: id } }).exec();
  return taken.modifiedCount === 1 || (await Guard.exists({ _id: "super_admins", members: id }).exec()) === null;
}
