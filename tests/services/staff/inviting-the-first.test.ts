import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hours } from "~/domain/time/instant";
import { connectDatabase } from "~/database/connect.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { Staff } from "~/models/staff.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { dropDatabase, freshDatabase } from "../../support/site-database";

const dataDir = mkdtempSync(path.join(tmpdir(), "kalasetu-invite-"));
const uri = freshDatabase();
const where = { DATA_DIR: dataDir, ...(uri ? { MONGO_URI: uri } : {}) };

afterAll(async () => {
  if (uri) await dropDatabase(uri);
  rmSync(dataDir, { recursive: true, force: true });
});

/** `npm run staff:invite -- …` as an operator types it. */
function invite(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "staff:invite", "--", ...words], { encoding: "utf8", env: { PATH: process.env.PATH, HOME: process.env.HOME, ENV_FILE: "none", NODE_ENV: "test", SERVER_PUBLIC_URL: "https://kalasetu.example", ADMIN_HOST: "office.kalasetu.example", ...where } });
  return { status, stdout, stderr };
}

describe("the command that invites the first of the staff", () => {
  it("makes a head of office with a link of 24 hours on the office's own host; said again it gives another link, and no second member", { timeout: 60_000 }, async () => {
    expect(invite()).toMatchObject({ status: 1, stderr: expect.stringContaining("Say whom to invite") });
    expect(invite("not an address")).toMatchObject({ status: 1 });
    const [first, second] = [invite("meera@kalasetu.example", "Meera", "Rao"), invite("Meera@KalaSetu.example", "Meera Rao")];
    const tokens = [first, second].map(({ status, stdout }) => [status, /https:\/\/office\.kalasetu\.example\/admin\/invitation\/([\w-]{43})/.exec(stdout)?.[1] ?? ""] as const);
    expect(tokens.map(([status]) => status)).toEqual([0, 0]);
    expect(new Set(tokens.map(([, token]) => token))).toHaveLength(2);

    const { close } = await connectDatabase({ uri: uri ?? undefined, dataDir });
    const members = await Staff.find({}).lean().exec();
    expect(members).toMatchObject([{ name: "Meera Rao", email: "meera@kalasetu.example", role: "super_admin", passwordHash: null }]);
    for (const [, token] of tokens) {
      const row = await OneTimeCodes.findOne({ _id: hashSecret(token), purpose: "staff_invitation" }).lean().exec();
      expect([row?.person, (row?.expiresAt ?? 0) - (row?.createdAt ?? 0)]).toEqual([members[0]?._id, hours(24)]);
    }
    await Staff.updateOne({ _id: members[0]?._id ?? "" }, { $set: { passwordHash: "set" } }).exec();
    await close();
    expect(invite("meera@kalasetu.example")).toMatchObject({ status: 1, stderr: expect.stringContaining("works here already") });
  });
});
