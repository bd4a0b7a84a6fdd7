import { expect, test, vi } from "vitest";
import { localLimits } from "~/adapters/limits/local.server";
import { LimitsUnavailable } from "~/adapters/limits/port";
import { Limits } from "~/models/limit.server";
import { useDatabase } from "../../support/database";
import { limitsContract } from "./limits-contract";

useDatabase();

limitsContract(() => {
  let at = 0;
  return { port: localLimits(() => at), setNow: (next) => void (at = next) };
});

test("the database learns no key", async () => {
  await localLimits().take({ key: "password:ananya@example.in", most: 5, windowMs: 1000 });
  expect(JSON.stringify(await Limits.find({}).lean().exec())).not.toContain("ananya");
});

test("a store that is down is not an empty store", async () => {
  const broken = vi.spyOn(Limits, "findOneAndUpdate").mockImplementation(() => {
    throw new Error("connection lost");
  });
  await expect(localLimits().take({ key: "k", most: 5, windowMs: 1000 })).rejects.toThrow(LimitsUnavailable);
  broken.mockRestore();
});
