import { setTimeout as wait } from "node:timers/promises";
import mongoose from "mongoose";
import { expect, test } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { enginePid } from "../../support/disk";
import { folder } from "./folders";

test("kill -9 in the middle of writing loses nothing that was acknowledged, and the next engine takes over", async () => {
  const dataDir = await folder();
  const database = await connectDatabase({ uri: undefined, dataDir });
  const rows = mongoose.connection.collection<{ _id: string; key: string; n: number }>("rows");
  await rows.createIndex({ key: 1 }, { unique: true });
  const acknowledged = new Set<string>();
  const counted = { confirmed: 0, tried: 0 };
  await rows.insertOne({ _id: "counter", key: "counter", n: 0 });
  let writing = true;
  const insert = async (writer: number): Promise<void> => {
    for (let i = 0; writing; i++) {
      const id = `${writer}-${i}`;
      await rows.insertOne({ _id: id, key: id, n: i }).then(
        () => acknowledged.add(id),
        () => wait(20),
      );
    }
  };
  const increment = async (): Promise<void> => {
    while (writing) {
      counted.tried += 1;
      await rows.updateOne({ _id: "counter" }, { $inc: { n: 1 } }).then(
        () => (counted.confirmed += 1),
        () => wait(20),
      );
    }
  };
  const writers = [...Array.from({ length: 15 }, (_, writer) => insert(writer)), increment()];
  for (let kills = 0; kills < 3; kills++) {
    await wait(500);
    const pid = await enginePid();
    process.kill(pid, "SIGKILL");
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size, { timeout: 10_000, interval: 50 }).toBeGreaterThan(before + 20);
    expect(await enginePid()).not.toBe(pid);
  }
  writing = false;
  await Promise.all(writers);

  const stored = await rows.find({}).toArray();
  const ids = new Set(stored.map(({ _id }) => _id));
  expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
  expect(await rows.countDocuments({ key: { $gt: "" } })).toBe(stored.length);
  const counter = await rows.findOne({ _id: "counter" });
  expect(counter?.n).toBeGreaterThanOrEqual(counted.confirmed);
  expect(counter?.n).toBeLessThanOrEqual(counted.tried);
  await database.close();
});
