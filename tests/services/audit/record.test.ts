import mongoose from "mongoose";
import { beforeEach, describe, expect, it } from "vitest";
import type { AuditRow } from "~/domain/audit/audit-row";
import { minutes } from "~/domain/time/instant";
import { AuditRows, AuditSeals, insertAuditRow } from "~/models/audit.server";
import { recordBookingRead } from "~/services/audit/record-read.server";
import { sealAudit } from "~/services/audit/seal-audit.server";
import { verifyAudit } from "~/services/audit/verify-audit.server";
import { relayDue } from "~/services/relay/relay.server";
import { changeStaffRole } from "~/services/staff/change-staff-role.server";
import { useDatabase } from "../../support/database";
import { colleague } from "../staff/office";

useDatabase();

const row = (id: string, more: Partial<AuditRow> = {}): AuditRow => ({ _id: id, at: Date.now(), action: "booking.read", actor: "meera", target: "booking:b1", before: null, after: null, reason: null, ...more });
const check = () => verifyAudit(Date.now());

beforeEach(async () => {
  await sealAudit(Date.now());
});

describe("the record", () => {
  it("tells who changed whose role, from what to what and why, once, though it was told twice", async () => {
    const { _id: id } = await colleague("support");
    await changeStaffRole({ id, by: "boss", version: 1, role: "finance", reason: "Takes over the books", now: Date.now() });
    await relayDue();
    await relayDue();
    expect(await AuditRows.find({ target: `staff:${id}` }).lean().exec()).toMatchObject([{ action: "staff.role_changed", actor: "boss", before: { role: "support" }, after: { role: "finance" }, reason: "Takes over the books" }]);
  });

  it("keeps a reading once under its request", async () => {
    const reading = { booking: "b7", actor: "meera", request: "r1", now: Date.now() };
    await Promise.all([recordBookingRead(reading), recordBookingRead(reading)]);
    expect(await AuditRows.countDocuments({ target: "booking:b7" })).toBe(1);
  });

  it("is sealed without a gap by several at once, each row under one seal", async () => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(Array.from({ length: 20 }, (_, count) => insertAuditRow(row(`race-${round}-${count}`))));
      await Promise.all([1, 2, 3, 4].map(() => sealAudit(Date.now())));
    }
    while ((await sealAudit(Date.now())) > 0);
    const seals = await AuditSeals.find({}).sort({ _id: 1 }).lean().exec();
    expect(seals.map(({ _id }) => _id)).toEqual(seals.map((_, index) => index + 1));
    const sealed = seals.flatMap(({ rows }) => rows);
    expect(new Set(sealed).size).toBe(sealed.length);
    expect(await check()).toMatchObject({ ok: true, rows: sealed.length });
  });

  it("is clean again when a row was told once more after its seal", async () => {
    await insertAuditRow(row("again"));
    await sealAudit(Date.now());
    await insertAuditRow(row("again"));
    expect(await sealAudit(Date.now())).toBe(0);
    expect(await check()).toMatchObject({ ok: true });
  });
});

describe("a row whose write failed after it was announced", () => {
  it("is an alarm after a minute, and after an hour its absence is sealed", async () => {
    const announced = Date.now() - minutes(61);
    await mongoose.connection.collection<{ _id: string; at: number }>("audit_waiting").insertOne({ _id: "gone", at: announced });
    expect((await check()).problems).toEqual(["1 rows have waited for a seal for over a minute"]);
    await sealAudit(Date.now());
    expect(await check()).toMatchObject({ ok: true });
    expect(await AuditRows.findOne({ _id: "gone" }).lean().exec()).toMatchObject({ action: "record.lost", actor: "system", at: announced });
  });
});

describe("tampering", () => {
  const cases: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    ["one letter of a reason", () => AuditRows.updateOne({ _id: "t1" }, { $set: { reason: "Thf" } }), () => AuditRows.updateOne({ _id: "t1" }, { $set: { reason: "The" } })],
    ["who it was", () => AuditRows.updateOne({ _id: "t1" }, { $set: { actor: "ravi" } }), () => AuditRows.updateOne({ _id: "t1" }, { $set: { actor: "meera" } })],
    ["a row taken away", () => AuditRows.deleteOne({ _id: "t2" }), () => AuditRows.create(row("t2", { at: 2 }))],
    ["a row slipped in", () => AuditRows.create(row("t3")), () => AuditRows.deleteOne({ _id: "t3" })],
    ["a seal's hash", () => AuditSeals.updateOne({ rows: "t1" }, { $set: { previous: "0" } }), () => Promise.resolve()],
  ];

  it.each(cases)("is found: %s", async (_what, tamper, mend) => {
    if (!(await AuditRows.exists({ _id: "t1" }))) {
      await insertAuditRow(row("t1", { at: 1, reason: "The" }));
      await insertAuditRow(row("t2", { at: 2 }));
      await sealAudit(Date.now());
    }
    expect(await check()).toMatchObject({ ok: true });
    await tamper();
    expect((await check()).problems).not.toEqual([]);
    await mend();
  });
});
