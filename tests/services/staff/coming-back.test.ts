import { describe, expect, it } from "vitest";
import { randomId } from "~/http/signature.server";
import { AuditRows } from "~/models/audit.server";
import { Deliveries } from "~/models/delivery.server";
import { findLiveSession } from "~/models/session.server";
import { findStaffMember, Staff } from "~/models/staff.server";
import { Guard } from "~/models/super-admins.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession } from "~/services/account/open-session.server";
import { relayDue } from "~/services/relay/relay.server";
import { acceptInvitation, findInvited } from "~/services/staff/accept-invitation.server";
import { checkSecondFactor } from "~/services/staff/check-second-factor.server";
import { inviteStaff } from "~/services/staff/invite-staff.server";
import { removeStaff } from "~/services/staff/remove-staff.server";
import { resetStaffPassword } from "~/services/staff/reset-staff-password.server";
import { signInStaff } from "~/services/staff/sign-in-staff.server";
import { totpCode } from "~/services/staff/totp.server";
import { useDatabase } from "../../support/database";
import { colleague, equipped, PASSWORD, versionOf } from "./office";

useDatabase();

const NEW = "nine green lamps";
const decision = async (id: string, by: string) => ({ id, by, version: await versionOf(id), reason: "Asked for on the phone", now: Date.now() });
const emailOf = async (id: string): Promise<string> => (await findStaffMember(id))?.email ?? "";

/** The link in the newest letter to a member. */
async function linkTo(id: string): Promise<string> {
  await relayDue();
  const letters = await Deliveries.find({ to: await emailOf(id) }).sort({ at: -1 }).lean().exec();
  return /\/admin\/invitation\/([\w-]+)/.exec(letters[0]?.text ?? "")?.[1] ?? "";
}

const signsIn = async (id: string, password: string): Promise<boolean> => (await signInStaff({ email: await emailOf(id), password, address: randomId() })).ok;

describe("a colleague who forgot the password", () => {
  it("gets a link from another head of office, is signed out, and keeps role, record and second factor", async () => {
    const { id, secret } = await equipped("finance");
    const { sid } = await openSession({ person: id, name: "Meera", role: "staff", roles: ["staff"], sharedPhone: false, staff: { role: "finance", secondFactor: true }, browser: randomId(), userAgent: "", replaces: null });
    expect(await resetStaffPassword(await decision(id, "boss"))).toEqual({ ok: true });
    expect(await findLiveSession(hashSecret(sid), id, Date.now())).toBeNull();
    expect(await signsIn(id, PASSWORD)).toBe(false);
    const token = await linkTo(id);
    expect(await findInvited(token)).toMatchObject({ _id: id });
    const both = await Promise.all([1, 2].map(() => acceptInvitation({ token, password: NEW, browser: randomId(), now: Date.now() })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect([await signsIn(id, PASSWORD), await signsIn(id, NEW)]).toEqual([false, true]);
    expect(await checkSecondFactor({ id, code: totpCode(secret, Date.now()), now: Date.now() })).toMatchObject({ ok: true, member: { role: "finance" } });
    await relayDue();
    expect((await AuditRows.find({ target: `staff:${id}` }).lean().exec()).map(({ action }) => action)).toEqual(expect.arrayContaining(["staff.password_reset", "staff.password_set"]));
    expect((await Deliveries.findOne({ to: await emailOf(id) }).lean().exec())?.template).toBe("staff_new_password");
  });

  it("gets another link when the first ran out, and nobody gives one to himself", async () => {
    const { id } = await equipped();
    await resetStaffPassword(await decision(id, "boss"));
    const first = await linkTo(id);
    expect(await resetStaffPassword(await decision(id, "boss"))).toEqual({ ok: true });
    expect(await linkTo(id)).not.toBe(first);
    expect(await resetStaffPassword(await decision(id, id))).toMatchObject({ code: "not_on_yourself" });
    expect(await resetStaffPassword({ ...(await decision(id, "boss")), version: 1 })).toMatchObject({ code: "changed_meanwhile" });
  });

  it("is not invited anew under the same address meanwhile: the second factor would be lost", async () => {
    const { id } = await equipped();
    await resetStaffPassword(await decision(id, "boss"));
    expect(await inviteStaff({ id: randomId(), by: "boss", name: "Meera", email: await emailOf(id), role: "super_admin", now: Date.now() })).toMatchObject({ code: "already_registered" });
  });
});

describe("heads of office", () => {
  it("who take each other's password at the same moment do not both lose it, ten times over", async () => {
    for (let round = 0; round < 10; round += 1) {
      await Staff.updateMany({ role: "super_admin" }, { $set: { active: false } });
      await Guard.deleteMany({});
      const [one, two] = [await colleague("super_admin"), await colleague("super_admin")];
      const outcomes = await Promise.all([resetStaffPassword(await decision(one._id, two._id)), resetStaffPassword(await decision(two._id, one._id))]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: "last_super_admin" });
      expect(await Staff.countDocuments({ role: "super_admin", active: true, passwordHash: { $ne: null } })).toBe(1);
    }
  });

  it("count again once the new password is set", async () => {
    await Staff.updateMany({ role: "super_admin" }, { $set: { active: false } });
    await Guard.deleteMany({});
    const [one, two] = [await colleague("super_admin"), await colleague("super_admin")];
    await resetStaffPassword(await decision(one._id, two._id));
    expect(await removeStaff(await decision(two._id, one._id))).toMatchObject({ code: "last_super_admin" });
    await acceptInvitation({ token: await linkTo(one._id), password: NEW, browser: randomId(), now: Date.now() });
    expect(await removeStaff(await decision(two._id, one._id))).toEqual({ ok: true });
  });
});

describe("a colleague who was removed", () => {
  it("comes back by an invitation to the same address: the same row, a new password, a new second factor", async () => {
    const { id } = await equipped("moderator");
    const email = await emailOf(id);
    await removeStaff(await decision(id, "boss"));
    expect(await inviteStaff({ id: randomId(), by: "boss", name: "Meera N. Nair", email, role: "support", now: Date.now() })).toEqual({ ok: true, member: id });
    expect(await findStaffMember(id)).toMatchObject({ active: true, name: "Meera N. Nair", role: "support", passwordHash: null, secondFactor: null });
    expect(await signsIn(id, PASSWORD)).toBe(false);
    expect(await acceptInvitation({ token: await linkTo(id), password: NEW, browser: randomId(), now: Date.now() })).toMatchObject({ ok: true });
    expect(await signsIn(id, NEW)).toBe(true);
    await relayDue();
    const rows = await AuditRows.find({ target: `staff:${id}` }).sort({ at: 1 }).lean().exec();
    expect(rows.find(({ action }) => action === "staff.returned")).toMatchObject({ actor: "boss", before: { active: "no", role: "moderator" }, after: { active: "yes", role: "support" } });
    expect(rows.filter(({ action }) => action === "staff.joined")).toHaveLength(1);
  });

  it("invited back by two at the same moment comes back once", async () => {
    const { id } = await equipped();
    const email = await emailOf(id);
    await removeStaff(await decision(id, "boss"));
    await Promise.all(["support", "finance"].map((role) => inviteStaff({ id: randomId(), by: "boss", name: "Meera", email, role: role as "support", now: Date.now() })));
    expect(await Staff.countDocuments({ email })).toBe(1);
    expect(await findStaffMember(id)).toMatchObject({ active: true });
  });
});
