import path from "node:path";
import { defineConfig } from "vitest/config";

const part = (name: string, include: string[], more: object = {}) => ({ extends: true as const, test: { name, include, env: { ENV_FILE: "none" }, ...more } });
/** Pure functions, which nothing that another file did can reach. */
const DOMAIN = "app/domain/**/*.test.ts";

export default defineConfig({
  resolve: { alias: { "~": path.resolve(import.meta.dirname, "app") } },
  esbuild: { jsx: "automatic" },
  test: {
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    // The built server is code for Node already.
    server: { deps: { external: [/\/build\/server\//] } },
    projects: [
      part("domain", [DOMAIN], { isolate: false }),
      part("unit", ["app/**/*.test.{ts,tsx}", "tests/architecture.test.ts", "tests/architecture/**/*.test.ts"], { exclude: [DOMAIN] }),
      part("contracts", ["tests/contracts/**/*.test.ts"]),
      part("services", ["tests/services/**/*.test.ts", "tests/faults/**/*.test.ts"], { globalSetup: "tests/support/output.ts" }),
      part("routes", ["tests/routes/**/*.test.ts"], { globalSetup: "tests/support/output.ts" }),
    ],
  },
});
