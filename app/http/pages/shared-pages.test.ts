import { randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { formOf, packedPage } from "./packed-page.server";
import { sharedPages, type Made } from "./shared-pages.server";

const SECOND = 1000;
let makes: string[] = [];
let shown = "first";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  makes = [];
  shown = "first";
});
afterEach(() => void vi.useRealTimers());

async function make(address: string, tags = ["artisan:1"], status = 200): Promise<Made> {
  makes.push(address);
  const text = `${address} ${shown}`;
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { page: pageOf(text.padEnd(2000, "."), status), tags: new Set(tags), keep: status === 200 };
}
const pageOf = (body: string, status = 200) => packedPage({ status, headers: new Headers({ "content-type": "text/html" }), body });
const pages = ({ oldest = 60 * SECOND, mostBytes = 1_000_000, how = make as (address: string) => Promise<Made> } = {}) => sharedPages({ make: how, oldest, mostBytes });
const text = (page: { forms: { identity: { bytes: Buffer } } } | null) => page?.forms.identity.bytes.toString().replace(/\.+$/, "") ?? null;
const passes = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe("a page for everybody", () => {
  it("is made once for fifty who ask at the same moment", async () => {
    const kept = pages();
    const all = await Promise.all(Array.from({ length: 50 }, () => kept.get("/a")));
    expect(makes).toEqual(["/a"]);
    expect(new Set(all.map(text))).toEqual(new Set(["/a first"]));
    expect(text(kept.find("/a"))).toBe("/a first");
  });

  it("past the middle of its life is given out while the next one is made, and never later than a minute", async () => {
    const kept = pages();
    await kept.get("/a");
    shown = "second";
    passes(29 * SECOND);
    expect(text(kept.find("/a"))).toBe("/a first");
    expect(makes).toHaveLength(1);
    passes(2 * SECOND);
    expect(text(kept.find("/a"))).toBe("/a first");
    await vi.waitFor(() => expect(text(kept.find("/a"))).toBe("/a second"));
    passes(60 * SECOND);
    expect(kept.find("/a")).toBeNull();
  });

  it("is gone as soon as something it shows is written, and only then", async () => {
    const kept = pages();
    await kept.get("/a");
    kept.drop(["artisan:2", "listing"]);
    expect(kept.find("/a")).not.toBeNull();
    kept.drop(["artisan:1"]);
    expect(kept.find("/a")).toBeNull();
    await kept.get("/a");
    kept.drop(["*"]);
    expect(kept.find("/a")).toBeNull();
    expect(kept.size()).toEqual({ pages: 0, bytes: 0, tags: 0 });
  });

  it("that was begun before a write is neither kept nor given to whoever asks after it", async () => {
    const kept = pages();
    const before = kept.get("/a");
    shown = "second";
    kept.drop(["artisan:1"]);
    const after = kept.get("/a");
    expect(text(await after)).toBe("/a second");
    expect(text(await before)).toBe("/a first");
    expect(text(kept.find("/a"))).toBe("/a second");
  });

  it("that fails is not kept, and one that is somebody's own is given to nobody", async () => {
    const faulty = pages({ how: (address) => make(address, [], 500) });
    expect((await faulty.get("/a"))?.status).toBe(500);
    expect(faulty.find("/a")).toBeNull();
    const own = pages({ how: async () => ({ page: null, tags: new Set(), keep: false }) });
    expect(await own.get("/a")).toBeNull();
    expect(own.find("/a")).toBeNull();
  });

  it("stays while its renewal fails, and goes when there is no such page any more", async () => {
    let status = 200;
    const kept = pages({ how: (address) => make(address, ["*"], status) });
    await kept.get("/a");
    status = 500;
    passes(31 * SECOND);
    expect(kept.find("/a")).not.toBeNull();
    await vi.waitFor(() => expect(makes).toHaveLength(2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    status = 404;
    expect(kept.find("/a")).not.toBeNull();
    await vi.waitFor(() => expect(kept.find("/a")).toBeNull());
  });

  it("is made for each when nothing is to be kept", async () => {
    const off = pages({ oldest: 0 });
    await Promise.all([off.get("/a"), off.get("/a")]);
    expect(makes).toHaveLength(2);
    expect(off.find("/a")).toBeNull();
  });

  it("is packed for who takes it packed, once, and more tightly when it is asked for again", async () => {
    const page = pageOf(Array.from({ length: 400 }, (_, index) => `<p>${index * 7919} pots of clay</p>`).join(""));
    expect(Object.keys(page.forms)).toEqual(["identity"]);
    const quick = await formOf(page, "br");
    const zipped = await formOf(page, "gzip");
    expect(await formOf(page, "gzip")).toBe(zipped);
    expect(await formOf(page, "br")).toBe(quick);
    await vi.waitFor(async () => expect((await formOf(page, "br")).bytes.length).toBeLessThan(quick.bytes.length));
    const best = await formOf(page, "br");
    expect(best.headers).toMatchObject({ "content-encoding": "br", "content-length": best.bytes.length });
    expect(brotliDecompressSync(best.bytes)).toEqual(page.forms.identity.bytes);
    expect(gunzipSync(zipped.bytes)).toEqual(page.forms.identity.bytes);
    expect(Object.values(page.forms).reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(page.bytes);
  });

  it("that packing would not halve, or that is very short, goes out as it is", async () => {
    for (const body of ["short", randomBytes(3000).toString("base64"), randomBytes(90_000).toString("base64")]) {
      const page = pageOf(body);
      for (const encoding of ["br", "gzip"] as const) expect(await formOf(page, encoding)).toBe(page.forms.identity);
    }
  });

  it("of great length is packed all the same", async () => {
    const page = pageOf("<p>pots of clay</p>".repeat(9000));
    expect(brotliDecompressSync((await formOf(page, "br")).bytes)).toEqual(page.forms.identity.bytes);
    expect(gunzipSync((await formOf(page, "gzip")).bytes)).toEqual(page.forms.identity.bytes);
  });
});

describe("all kept pages together", () => {
  it("never take more than their share of memory, and those asked for lately stay", async () => {
    const mostBytes = 100_000;
    const kept = pages({ mostBytes });
    await kept.get("/popular");
    for (let index = 0; index < 200; index += 1) {
      await kept.get(`/search?q=${index}`);
      kept.find("/popular");
      expect(kept.size().bytes).toBeLessThanOrEqual(mostBytes);
    }
    expect(kept.size().pages).toBeLessThan(50);
    expect(kept.find("/popular")).not.toBeNull();
    kept.drop(["artisan:1"]);
    expect(kept.size()).toEqual({ pages: 0, bytes: 0, tags: 0 });
  });

  it("have no room for a single giant", async () => {
    const kept = pages({ mostBytes: 20_000, how: async () => ({ page: pageOf("x".repeat(50_000)), tags: new Set(["a"]), keep: true }) });
    expect(await kept.get("/a")).not.toBeNull();
    expect(kept.size()).toEqual({ pages: 0, bytes: 0, tags: 0 });
  });
});
