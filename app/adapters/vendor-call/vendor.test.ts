import { describe, expect, it } from "vitest";
import { laterTry } from "~/domain/time/later-try";
import { minutes, seconds } from "~/domain/time/instant";
import { MOST_FAILURES } from "./circuit";
import { VendorFault } from "./fault";
import { fullJitter } from "./jitter";
import { makeVendor } from "./vendor";

/** A vendor on a clock of the test's own, who answers as told, and how often he was called. */
function makeWorld(answer: (call: number) => "answers" | VendorFault) {
  const world = { now: 0, calls: 0, paused: [] as number[] };
  const vendor = makeVendor({ name: "bank", now: () => world.now, chance: () => 0.5, pause: async (wait) => void world.paused.push(wait) });
  const ask = (repeatable = true) =>
    vendor
      .call(
        async () => {
          world.calls += 1;
          const given = answer(world.calls);
          if (given instanceof VendorFault) throw given;
          return given;
        },
        { repeatable },
      )
      .catch((error: unknown) => (error instanceof VendorFault ? error.kind : error));
  return { world, vendor, ask };
}

const broken = new VendorFault("broken", "status 500");

describe("a vendor that fails (B44)", () => {
  it("counts as down after at most five faults, is not called for 30 seconds, then by one probe", async () => {
    let well = false;
    const { world, vendor, ask } = makeWorld(() => (well ? "answers" : broken));
    for (let count = 0; count < 20; count += 1) await ask(false);
    expect(world.calls).toBe(MOST_FAILURES);
    expect(MOST_FAILURES).toBeLessThanOrEqual(5);
    expect(vendor.state()).toEqual({ name: "bank", downSince: 0 });
    expect(await ask()).toBe("down");

    world.now = seconds(29);
    expect(await ask()).toBe("down");
    world.now = seconds(30);
    expect([await ask(false), await ask(false), world.calls]).toEqual(["broken", "down", MOST_FAILURES + 1]);

    world.now = seconds(60);
    well = true;
    expect(await ask()).toBe("answers");
    expect(vendor.state().downSince).toBeNull();
    expect(await ask()).toBe("answers");
  });

  it("and answers now and then does not count as down", async () => {
    const { vendor, ask } = makeWorld((call) => (call % MOST_FAILURES === 0 ? "answers" : broken));
    for (let count = 0; count < 50; count += 1) await ask(false);
    expect(vendor.state().downSince).toBeNull();
  });

  it("is told from one that says no: a refusal is an answer", async () => {
    const vendor = makeVendor({ name: "bank" });
    for (let count = 0; count < 20; count += 1) await expect(vendor.call(async () => Promise.reject(new Error("refused")), { repeatable: true })).rejects.toThrow("refused");
    expect(vendor.state().downSince).toBeNull();
  });

  it("is not waited for when it never answers, even by work that heeds no signal", async () => {
    const vendor = makeVendor({ name: "bank", limit: 20 });
    await expect(vendor.call(() => new Promise(() => undefined), { repeatable: true })).rejects.toMatchObject({ kind: "late" });
  });
});

describe("repeats (B45)", () => {
  it("add no more than a tenth to all calls, though every second call fails", async () => {
    const { world, ask } = makeWorld((call) => (call % 2 === 0 ? "answers" : broken));
    for (let count = 0; count < 1000; count += 1) await ask();
    expect(world.calls).toBeGreaterThan(1050);
    expect(world.calls).toBeLessThanOrEqual(1100);
  });

  it("are made only of what may be repeated, and only of faults that pass at once", async () => {
    for (const [kind, repeatable, calls] of [["broken", true, 3], ["unreachable", true, 3], ["broken", false, 1], ["late", true, 1], ["busy", true, 1]] as const) {
      let well = true;
      const { world, ask } = makeWorld(() => (well ? "answers" : new VendorFault(kind, "")));
      for (let count = 0; count < 100; count += 1) await ask();
      well = false;
      world.calls = 0;
      await ask(repeatable);
      expect({ kind, repeatable, calls: world.calls }).toEqual({ kind, repeatable, calls });
    }
  });

  it("wait by chance, anywhere from nothing to a limit that doubles", () => {
    expect([0, 1, 2, 3, 4, 9].map((repeat) => fullJitter(repeat, () => 1))).toEqual([100, 200, 400, 800, 1000, 1000]);
    expect(fullJitter(3, () => 0)).toBe(0);
    expect(new Set(Array.from({ length: 200 }, () => fullJitter(4))).size).toBeGreaterThan(100);
  });

  it("and later tries together stay below 1.1 times the normal calls through ten minutes in which everything fails", async () => {
    const { world, ask } = makeWorld(() => broken);
    const waiting: { at: number; tries: number }[] = [];
    const normal = 600;
    for (let second = 0; second < normal; second += 1) waiting.push({ at: seconds(second), tries: 0 });
    for (let tried = 0; world.now < minutes(10); tried += 1) {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting.shift();
      if (!next || next.at >= minutes(10)) break;
      world.now = next.at;
      await ask();
      const again = laterTry(next.tries + 1, world.now);
      if (again !== null) waiting.push({ at: again, tries: next.tries + 1 });
    }
    expect(world.calls).toBeGreaterThan(MOST_FAILURES);
    expect(world.calls).toBeLessThanOrEqual(normal * 1.1);
    expect(world.calls).toBeLessThan(30);
  });
});
