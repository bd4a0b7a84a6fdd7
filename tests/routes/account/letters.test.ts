import { afterAll, beforeAll, expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { Deliveries } from "~/models/delivery.server";
import { startSite, type Site } from "../../support/site";

let site: Site;
let close: () => Promise<void>;

beforeAll(async () => {
  site = await startSite();
  ({ close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir }));
  const row = { channel: "email", state: "sent", template: "reset_password", locale: "en", subject: "A letter", text: "Words", at: Date.now() } as const;
  await Deliveries.create({ ...row, _id: "one", key: "one", to: "a@test.example", html: "<!doctype html><title>A letter</title><p style='color:red'>Words<script>alert(1)</script>" });
});
afterAll(async () => {
  await close();
  await site.stop();
});

it("a letter can be seen as a mail program shows it, and can do nothing there", async () => {
  expect(await (await fetch(`${site.url}/dev/inbox/one`)).text()).toContain('href="/dev/inbox/one/letter"');
  const letter = await fetch(`${site.url}/dev/inbox/one/letter`);
  expect(letter.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(letter.headers.get("content-security-policy")).toBe("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
  expect(letter.headers.getSetCookie()).toEqual([]);
  expect(await letter.text()).toContain("<p style='color:red'>Words");
});
