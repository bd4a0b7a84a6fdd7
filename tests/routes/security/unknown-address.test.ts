import { expect, it } from "vitest";
import { startSite } from "../../support/site";

it.each(["development", "test", "production"])("an address that is not there is printed nowhere, for people's words may stand in it (%s, C44)", async (mode) => {
  const site = await startSite({ env: { NODE_ENV: mode, DEMO: "0", ...(mode === "production" ? { ALLOW_LOCAL: "database,images", SERVER_PUBLIC_URL: "https://kalasetu.example", FIELD_KEY: Buffer.alloc(32, "k").toString("base64") } : {}) } });
  try {
    for (const path of ["/nowhere/canary", "/search/canary", "/hi/dev/canary", "/api/canary"]) expect([path, (await fetch(`${site.url}${path}?q=canary.person%40test.example`)).status]).toEqual([path, 404]);
  } finally {
    await site.stop();
  }
  expect(site.output()).not.toContain("canary");
});
