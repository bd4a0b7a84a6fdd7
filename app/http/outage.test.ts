import { expect, it } from "vitest";
import { HashingBusy } from "~/services/account/hashing-turns";
import { isOutage } from "./outage.server";

const failure = (name: string, more: object = {}): Error => Object.assign(new Error("failed"), { name, ...more });

it("a full disk and a database that does not answer are outages; duplicates and bugs are not", () => {
  for (const error of [failure("MongoServerError", { code: 14031 }), failure("MongoBulkWriteError", { code: 14031 }), failure("MongoNetworkError"), failure("MongoServerSelectionError"), failure("MongooseServerSelectionError"), failure("MongoPoolClearedError"), new HashingBusy()]) expect(isOutage(error), error.name).toBe(true);
  for (const error of [failure("MongoServerError", { code: 11000 }), failure("TypeError"), "MongoNetworkError", null]) expect(isOutage(error)).toBe(false);
});
