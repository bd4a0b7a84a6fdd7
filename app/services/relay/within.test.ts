import { expect, it } from "vitest";
import { within } from "./within";

it("work gives what it gives, and fails as it fails", async () => {
  expect(await within(1000, Promise.resolve(7))).toBe(7);
  await expect(within(1000, Promise.reject(new Error("refused")))).rejects.toThrow("refused");
});

it("work that never ends has failed after its time", async () => {
  await expect(within(20, new Promise(() => undefined))).rejects.toThrow("took longer than 20 ms");
});
