import { readdirSync, readFileSync } from "node:fs";
import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { fieldsMarked, REGISTRY } from "~/domain/privacy/registry";
import { ROWS_OF } from "~/services/privacy/export/rows-of.server";

beforeAll(async () => {
  const files = (readdirSync("app/models", { recursive: true }) as string[]).filter((file) => file.endsWith(".server.ts") && !/^(seed|cli|migrations)/.test(file));
  for (const file of files) await import(`../../../app/models/${file}`);
});

const fieldsOf = (collection: string): string[] => [...new Set(Object.keys(mongoose.model(collection).schema.paths).map((name) => name.split(".")[0] ?? ""))];

describe("the registry of what is kept about people", () => {
  it("names every collection and every field there is, and nothing else", () => {
    expect(Object.keys(REGISTRY).sort()).toEqual(mongoose.modelNames().sort());
    for (const [collection, { fields }] of Object.entries(REGISTRY)) expect(Object.keys(fields).sort(), collection).toEqual(fieldsOf(collection).sort());
  });

  it("finds the rows of each collection that a person's export has something from", () => {
    const exported = Object.keys(REGISTRY).filter((collection) => collection !== "staff" && fieldsMarked(collection, "given", "kept").length > 0);
    expect(Object.keys(ROWS_OF).sort()).toEqual(exported.sort());
  });

  it("says the same as OPERATING.md about how long each collection is kept", () => {
    const rows = new Set(readFileSync("OPERATING.md", "utf8").split("\n"));
    expect(Object.entries(REGISTRY).map(([collection, { kept }]) => `| \`${collection}\` | ${kept} |`).filter((row) => !rows.has(row))).toEqual([]);
  });
});
