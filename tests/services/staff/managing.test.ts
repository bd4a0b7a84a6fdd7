import { describe, expect, it } from "vitest";
import { STAFF_ROLES } from "~/domain/account/roles";
import { minutes } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { Deliveries } from "~/models/delivery.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { findLiveSession } from "~/models/session.server";
import { findStaffMember, Staff } from "~/models/staff.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession } from "~/services/account/open-session.server";
import { signInStaff } from "~/services/staff/sign-in-staff.server";
import { relayDue } from "~/services/relay/relay.server";
import { acceptInvitation, findInvited } from "~/services/staff/accept-invitation.server";
import { checkSecondFactor } from "~/services/staff/check-second-factor.server";
import { changeStaffRole } from "~/services/staff/change-staff-role.server";
import { inviteStaff } from "~/services/staff/invite-staff.server";
import { removeStaff } from "~/services/staff/remove-staff.server";
import { totpCode } from "~/services/staff/totp.server";
import { resetSecondFactor } from "~/services/staff/reset-second-factor.server";
import { useDatabase } from "../../support/database";
import { colleague, equipped, PASSWORD, versionOf } from "./office";

useDatabase();

const decision = async (id: string, by: string) => ({ id, by, version: await versionOf(id), reason: "Left the company", now: Date.now() });

async function invite(email = `${randomId().toLowerCase()}@kalasetu.example`, id = randomId()) {
  const invited = await inviteStaff({ id, by: "boss", name: "Ravi Das", email, role: "support", now: Date.now() });
  await relayDue();
  const letter = await Deliveries.findOne({ to: email }).sort({ at: -1 }).lean().exec();
  return { id, email, invited, token: /\/admin\/invitation\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "" };
}

async function signedIn(person: string): Promise<() => Promise<boolean>> {
  const { sid } = await openSession({ person, name: "Meera", role: "staff", roles: ["staff"], sharedPhone: false, staff: { role: "support", secondFactor: true }, browser: randomId(), userAgent: "", replaces: null });
  return async () => (await findLiveSession(hashSecret(sid), person, Date.now())) !== null;
}

describe("an invitation", () => {
  it("sets one password and opens one session when one browser sends the form twice, at once and one after the other, for a minute", async () => {
    const { token } = await invite();
    const browser = randomId();
    const send = (password = PASSWORD, from = browser) => acceptInvitation({ token, password, browser: from, now: Date.now() });
    const both = await Promise.all([send(), send()]);
    const sid = both[0].ok ? both[0].sid : "";
    expect(both).toMatchObject([{ ok: true, sid }, { ok: true, sid }]);
    expect(await send()).toMatchObject({ ok: true, sid });
    expect(await send("another one at all")).toMatchObject({ code: "link_expired" });
    expect(await send(PASSWORD, randomId())).toMatchObject({ code: "link_expired" });
    await OneTimeCodes.updateOne({ _id: hashSecret(token) }, { $inc: { usedAt: -minutes(1) } }).exec();
    expect(await send()).toMatchObject({ code: "link_expired" });
  });

  it("sends one link, which sets a password once and lets in", async () => {
    const { id, email, token } = await invite();
    expect(await findInvited(token)).toMatchObject({ name: "Ravi Das" });
    const both = await Promise.all([1, 2].map(() => acceptInvitation({ token, password: PASSWORD, browser: randomId(), now: Date.now() })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await signInStaff({ email, password: PASSWORD, address: randomId() })).toMatchObject({ ok: true, member: { _id: id } });
    expect(await findInvited(token)).toBeNull();
  });

  it("sent twice by the same form is one, and one address works here once", async () => {
    const { id, email } = await invite();
    expect((await invite(email, id)).invited).toMatchObject({ ok: true, member: id });
    expect(await Deliveries.countDocuments({ to: email })).toBe(1);
  });

  it("that nobody took up is sent again as another link to the same member; whoever has joined is not invited", async () => {
    const { id, email } = await invite();
    const again = await invite(email);
    expect(again.invited).toMatchObject({ ok: true, member: id });
    expect(await Deliveries.countDocuments({ to: email })).toBe(2);
    const letters = await Deliveries.find({ to: email }).lean().exec();
    const tokens = letters.map(({ text }) => /\/admin\/invitation\/([\w-]+)/.exec(text)?.[1] ?? "");
    expect(new Set(tokens).size).toBe(2);
    expect(await acceptInvitation({ token: tokens[1] ?? "", password: PASSWORD, browser: randomId(), now: Date.now() })).toMatchObject({ ok: true });
    expect((await invite(email)).invited).toMatchObject({ code: "already_registered" });
  });

  it("lets nobody in before it was accepted, and no longer than 24 hours", async () => {
    const { email, token } = await invite();
    expect(await signInStaff({ email, password: "", address: randomId() })).toMatchObject({ code: "wrong_credentials" });
    await OneTimeCodes.updateOne({ _id: hashSecret(token) }, { $set: { expiresAt: Date.now() - 1 } });
    expect(await findInvited(token)).toBeNull();
    expect(await acceptInvitation({ token, password: PASSWORD, browser: randomId(), now: Date.now() })).toMatchObject({ code: "link_expired" });
  });

  it("to somebody removed meanwhile opens nothing", async () => {
    const { id, token } = await invite();
    expect(await removeStaff(await decision(id, "boss"))).toMatchObject({ ok: true });
    expect(await acceptInvitation({ token, password: PASSWORD, browser: randomId(), now: Date.now() })).toMatchObject({ code: "link_expired" });
  });
});

describe("a colleague", () => {
  it("who is removed is signed out at once and cannot come back", async () => {
    const { id } = await equipped();
    const { email = "" } = (await findStaffMember(id)) ?? {};
    const isIn = await signedIn(id);
    expect(await isIn()).toBe(true);
    expect(await removeStaff(await decision(id, "boss"))).toMatchObject({ ok: true });
    expect(await isIn()).toBe(false);
    expect(await signInStaff({ email, password: PASSWORD, address: randomId() })).toMatchObject({ code: "wrong_credentials" });
  });

  it("is signed out from the outbox too, should the process have died after the decision", async () => {
    const { id } = await equipped();
    await removeStaff(await decision(id, "boss"));
    const isIn = await signedIn(id);
    await relayDue();
    expect(await isIn()).toBe(false);
  });

  it("who signs in changes nothing about his standing: a decision on the page of before still counts", async () => {
    const { id, secret } = await equipped();
    const before = await decision(id, "boss");
    expect(await checkSecondFactor({ id, code: totpCode(secret, Date.now()), now: Date.now() })).toMatchObject({ ok: true });
    expect(await removeStaff(before)).toMatchObject({ ok: true });
  });

  it("whose role or second factor changes is signed out and comes back with it", async () => {
    const { id } = await equipped();
    const before = await signedIn(id);
    expect(await changeStaffRole({ ...(await decision(id, "boss")), role: "finance" })).toMatchObject({ ok: true });
    expect(await before()).toBe(false);
    expect(await findStaffMember(id)).toMatchObject({ role: "finance" });
    const after = await signedIn(id);
    expect(await resetSecondFactor(await decision(id, "boss"))).toMatchObject({ ok: true });
    expect(await after()).toBe(false);
    expect(await findStaffMember(id)).toMatchObject({ secondFactor: null });
  });

  it("is not decided about on an old page, nor by himself", async () => {
    const { _id: id } = await colleague();
    const old = await decision(id, "boss");
    await changeStaffRole({ ...old, role: "moderator" });
    expect(await removeStaff(old)).toMatchObject({ code: "changed_meanwhile" });
    expect(await removeStaff(await decision(id, id))).toMatchObject({ code: "not_on_yourself" });
  });

  it("decided about twice by the same form changes once", async () => {
    const { _id: id } = await colleague();
    const form = { ...(await decision(id, "boss")), role: "moderator" as const };
    expect(await Promise.all([changeStaffRole(form), changeStaffRole(form)])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await versionOf(id)).toBe(2);
  });
});

describe("the last head of office", () => {
  it("stays, when two remove each other at the same moment, ten times over", async () => {
    for (let round = 0; round < 10; round += 1) {
      await Staff.updateMany({ role: "super_admin" }, { $set: { active: false } });
      const { Guard } = await import("~/models/super-admins.server");
      await Guard.deleteMany({});
      const [one, two] = [await colleague("super_admin"), await colleague("super_admin")];
      const decisions = await Promise.all([decision(one._id, two._id), decision(two._id, one._id)]);
      const outcomes = await Promise.all([removeStaff(decisions[0]), decisions[1].version ? changeStaffRole({ ...decisions[1], role: "support" }) : null]);
      expect(outcomes.filter((each) => each?.ok)).toHaveLength(1);
      expect(outcomes.find((each) => each && !each.ok)).toMatchObject({ code: "last_super_admin" });
      expect(await Staff.countDocuments({ role: "super_admin", active: true })).toBe(1);
    }
  });

  it("is nobody who was invited and never came", async () => {
    const one = await Staff.findOne({ role: "super_admin", active: true }).lean().exec();
    const { id } = await invite();
    expect(await changeStaffRole({ ...(await decision(id, one?._id ?? "")), role: "super_admin" })).toMatchObject({ ok: true });
    expect(await removeStaff(await decision(one?._id ?? "", id))).toMatchObject({ code: "last_super_admin" });
  });

  it("may be relieved once there is another", async () => {
    const one = await Staff.findOne({ role: "super_admin", active: true }).lean().exec();
    const { _id: id } = await colleague();
    expect(await changeStaffRole({ ...(await decision(id, one?._id ?? "")), role: "super_admin" })).toMatchObject({ ok: true });
    expect(await changeStaffRole({ ...(await decision(one?._id ?? "", id)), role: "support" })).toMatchObject({ ok: true });
    expect(STAFF_ROLES).toContain((await findStaffMember(id))?.role);
  });
});
