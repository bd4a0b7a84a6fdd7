import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import autoprefixer from "autoprefixer";
import glob from "fast-glob";
import postcss from "postcss";
import tailwindcss from "tailwindcss";
import { transformWithEsbuild } from "vite";
import { beforeAll, describe, expect, it } from "vitest";

let css = "";

beforeAll(async () => {
  const entry = await readFile("app/styles/app.css", "utf8");
  const files = [...entry.matchAll(/@import "\.\/(.+?)";/g)].map(([, name]) => `app/styles/${name}`);
  const parts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const source = parts.join("\n") + entry.replace(/@import .*;/g, "");
  const built = await postcss([tailwindcss(), autoprefixer()]).process(source, { from: "app/styles/app.css" });
  css = (await transformWithEsbuild(built.css, "app.css", { loader: "css", minify: true, target: ["chrome51", "firefox48", "safari9"] })).code;
});

describe("the stylesheet", () => {
  it("weighs at most 5 kB as sent", () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(5000);
  });

  it("asks nothing of a browser that old phones do not have", () => {
    expect(css.match(/var\(|calc\(|gradient\(|display:grid|oklch|:has\(|@layer|@container|gap:/g)).toBeNull();
  });

  it("says no rule once more, made important, because code negates a word that is also a class", () => {
    expect(css.match(/[^{}]*\\![^{}]*/g)).toBeNull();
  });

  it("fetches nothing but our own drawings", () => {
    const fetched = new Set([...css.matchAll(/url\((.*?)\)/g)].map(([, address]) => address));
    expect([...fetched].sort()).toEqual(["/border.svg", "/hero.svg"]);
  });

  it("knows every class that a page uses", async () => {
    const pages = await glob(["app/ui/**/*.tsx", "app/routes/**/*.tsx"], { ignore: ["**/*.test.tsx"] });
    const texts = await Promise.all(pages.map((file) => readFile(file, "utf8")));
    const used = new Set(texts.flatMap((text) => [...text.matchAll(/className="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" "))));
    const unknown = [...used].filter((name) => !new RegExp(`\\.${name.replace(".", "\\\\.")}(?![\\w-])`).test(css));
    expect(used.size).toBeGreaterThan(30);
    expect(unknown).toEqual([]);
  });
});
