import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { restoreBackup } from "~/database/backup/restore-backup.server";
import { takeBackup } from "~/database/backup/take-backup.server";
import { GRACE } from "~/domain/privacy/grace";
import { findErasedIds } from "~/models/erased-person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { closeAccount } from "~/services/privacy/close-account.server";
import { sweepErasures } from "~/services/privacy/sweep-erasures.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { useTill } from "./money/till";
import { leftOf, placesOf } from "../support/everything-kept";
import { liveTogether } from "../services/privacy/lives";

const till = useTill();
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "kalasetu-erased-"))));
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

const photosIn = (dataDir: string): string[] => (readdirSync(path.join(dataDir, "images"), { recursive: true }) as string[]).filter((name) => /\.(jpg|webp)$/.test(name));

it.skipIf(process.env.MONGO_URI)("who left after the backup was taken is erased again when it is put back, on a fresh machine by the list and in place without one", { timeout: 120_000 }, async () => {
  const dataDir = (process.env.DATA_DIR = path.join(folder, "data"));
  await fillSearch();
  const { customer, artisan } = await liveTogether(till);
  const words = [...customer.words, ...artisan.words];
  const names = [...customer.names, ...artisan.names];
  const uri = till.database.uri();
  await takeBackup({ folder: path.join(folder, "backup"), uri, dataDir });

  for (const { id } of [customer, artisan]) expect(await closeAccount({ person: id, now: businessNow() })).toMatchObject({ ok: true });
  till.pass(GRACE + 1);
  await sweepErasures();
  const erased = await findErasedIds();
  expect(erased.sort()).toEqual([customer.id, artisan.id].sort());
  expect(await leftOf({ words, names }, dataDir)).toEqual([]);

  await restoreBackup({ folder: path.join(folder, "backup"), uri, dataDir, overwrite: true });
  expect((await placesOf(words, dataDir)).length).toBeGreaterThan(10);
  expect(photosIn(dataDir)).not.toEqual([]);
  await sweepErasures();
  expect(await leftOf({ words, names }, dataDir)).toEqual([]);
  expect(photosIn(dataDir)).toEqual([]);

  const fresh = path.join(folder, "fresh");
  await mongoose.disconnect();
  process.env.DATA_DIR = fresh;
  await restoreBackup({ folder: path.join(folder, "backup"), uri: undefined, dataDir: fresh, erased });
  const { close } = await connectDatabase({ uri: undefined, dataDir: fresh });
  expect((await placesOf(words, fresh)).length).toBeGreaterThan(10);
  await sweepErasures();
  expect(await leftOf({ words, names }, fresh)).toEqual([]);
  await close();
});
