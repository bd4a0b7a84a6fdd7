import { expect, test } from "vitest";
import type { CachePort } from "~/adapters/cache/port";

/** What every cache must do. */
export function cacheContract(make: () => CachePort): void {
  const entry = (key: string, value: string, tags: string[] = []) => ({ key, value, seconds: 60, tags });

  test("a hit is byte-equal to what was put in", async () => {
    const cache = make();
    const page = "<p>मिट्टी के बर्तन ₹1,200 \u0000 é 🪔</p>";
    await cache.set(entry("page", page));
    expect(await cache.get("page")).toBe(page);
  });

  test("what was never put in, or was deleted, is a miss", async () => {
    const cache = make();
    await cache.set(entry("a", "1"));
    await cache.delete("a");
    expect(await cache.get("a")).toBeNull();
    expect(await cache.get("b")).toBeNull();
  });

  test("dropping a tag drops everything that carries it and nothing else", async () => {
    const cache = make();
    await cache.set(entry("profile", "1", ["artisan:1", "craft:pottery"]));
    await cache.set(entry("craft", "2", ["craft:pottery"]));
    await cache.set(entry("other", "3", ["artisan:2"]));
    await cache.deleteTag("craft:pottery");
    expect(await Promise.all(["profile", "craft", "other"].map((key) => cache.get(key)))).toEqual([null, null, "3"]);
  });

  test("nothing stays longer than its seconds", async () => {
    const cache = make();
    await cache.set({ ...entry("short", "1"), seconds: 0.05 });
    expect(await cache.get("short")).toBe("1");
    await new Promise((resolve) => setTimeout(resolve, 90));
    expect(await cache.get("short")).toBeNull();
  });
}
