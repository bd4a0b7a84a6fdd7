import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { readCalendar } from "~/models/calendar.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { useDatabase } from "../support/database";
import { createCustomer, draftFor, openTestShop } from "../support/shop";
import { times } from "../support/size";

const database = useDatabase();

function worker(task: object): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/faults/order-one-time.ts"], { stdio: ["pipe", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => void (text += chunk.toString()));
    child.on("exit", (code) => (code === 0 ? resolve(JSON.parse(text) as string[]) : reject(new Error(`A process ended with ${code}`))));
    child.stdin.end(JSON.stringify(task));
  });
}

describe("several processes on one database", () => {
  it("give one time to exactly one of all who want it (B01)", { timeout: 300_000 }, async () => {
    const [processes, people] = [times(2, 4), times(40, 250)];
    const shop = await openTestShop();
    const tasks = await Promise.all(
      Array.from({ length: processes }, async () => ({
        uri: process.env.MONGO_URI ? database.uri() : undefined,
        dataDir: database.dataDir(),
        drafts: Array.from({ length: people }, () => draftFor(shop)),
        customers: await Promise.all(Array.from({ length: people }, createCustomer)),
      })),
    );
    const outcomes = (await Promise.all(tasks.map(worker))).flat();
    expect(outcomes.filter((outcome) => outcome === "won")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "just_taken")).toHaveLength(processes * people - 1);
    expect(await Bookings.countDocuments({ artisan: shop.artisan })).toBe(1);
    expect((await readCalendar(shop.artisan)).entries).toHaveLength(1);
    expect(await verifyCalendar()).toMatchObject({ ok: true });
  });
});
