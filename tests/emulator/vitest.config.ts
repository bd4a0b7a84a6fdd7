import path from "node:path";
import { defineConfig } from "vitest/config";

const ROOT = path.resolve(import.meta.dirname, "../..");

export default defineConfig({
  root: ROOT,
  resolve: { alias: { "~": path.join(ROOT, "app") } },
  test: { include: ["tests/emulator/*.test.ts"], env: { ENV_FILE: "none" }, testTimeout: 60_000, hookTimeout: 120_000 },
});
