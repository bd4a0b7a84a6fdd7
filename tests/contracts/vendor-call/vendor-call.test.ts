import { describe, expect, it } from "vitest";
import { askVendor, type VendorRequest } from "~/adapters/vendor-call/ask-vendor.server";
import { CONNECT_LIMIT, READ_LIMIT } from "~/adapters/vendor-call/limits";
import { makeVendor } from "~/adapters/vendor-call/vendor";
import { times } from "../../support/size";
import { openDeafPort, useLoopbackVendor } from "./loopback";

const loopback = useLoopbackVendor();
const readLimit = times(400, READ_LIMIT);

const ask = (path: string, more: VendorRequest = {}) => askVendor(loopback.url + path, { readLimit, ...more });

/** How an asking ended and after how many milliseconds. */
async function timed(asking: () => Promise<unknown>) {
  const began = performance.now();
  const kind = await asking().then(
    () => "answered",
    (error: { kind?: string }) => error.kind,
  );
  return { kind, ms: performance.now() - began };
}

describe("a vendor over HTTP (B44)", () => {
  it("may take one second to connect and five to answer", () => {
    expect([CONNECT_LIMIT, READ_LIMIT]).toEqual([1000, 5000]);
  });

  it.each(["/hang", "/slow"])("that answers %s is given up in time", async (path) => {
    const { kind, ms } = await timed(() => ask(path));
    expect(kind).toBe("late");
    expect(ms).toBeLessThan(readLimit + 500);
  });

  it("that takes no connection is given up after a second", async () => {
    const deaf = await openDeafPort();
    const { kind, ms } = await timed(() => askVendor(deaf.url));
    deaf.close();
    expect(kind).toBe("unreachable");
    expect(ms).toBeGreaterThan(CONNECT_LIMIT * 0.8);
    expect(ms).toBeLessThan(CONNECT_LIMIT + 700);
  });

  it("that resets, fails, is busy or is not there says which", async () => {
    expect((await timed(() => ask("/reset"))).kind).toBe("unreachable");
    expect((await timed(() => askVendor("http://127.0.0.1:9/"))).kind).toBe("unreachable");
    expect((await timed(() => ask("/500"))).kind).toBe("broken");
    expect((await timed(() => ask("/429"))).kind).toBe("busy");
  });

  it("that sends a page where JSON was promised is broken, not understood", async () => {
    const answer = await ask("/html");
    expect(answer.text).toBe("<h1>Hello</h1>");
    expect(() => answer.json()).toThrow("no JSON");
  });

  it("is heard when it answers, and when it says no", async () => {
    const answer = await ask("/echo", { method: "POST", body: "नमस्ते", headers: { "x-key": "k1" } });
    expect(answer).toMatchObject({ status: 200, ok: true });
    expect(answer.json()).toEqual({ body: "नमस्ते", key: "k1" });
    expect(answer.header("X-Asked")).toBe("POST");
    expect(await ask("/400")).toMatchObject({ status: 400, ok: false });
    expect(await ask("/redirect")).toMatchObject({ status: 302, ok: false });
  });

  it("that hangs is asked five times at most, however many want something of it at once", async () => {
    const vendor = makeVendor({ name: "bank" });
    loopback.asked = 0;
    for (let round = 0; round < 8; round += 1) await timed(() => vendor.call((signal) => askVendor(`${loopback.url}/hang`, { signal, readLimit: 100 }), { repeatable: true }));
    expect(loopback.asked).toBe(5);
    const { kind, ms } = await timed(() => vendor.call(() => ask("/echo"), { repeatable: true }));
    expect(kind).toBe("down");
    expect(ms).toBeLessThan(50);
  });
});
