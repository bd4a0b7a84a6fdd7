import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { startSite, type Site } from "../../support/site";

const OFFICE = "office.kalasetu.example";
let site: Site;
beforeAll(async () => {
  site = await startSite({ env: { ADMIN_HOST: OFFICE, SERVER_PUBLIC_URL: "http://kalasetu.example" } });
});
afterAll(() => site.stop());

const ask = (path: string, host: string): Promise<{ status: number | undefined; location: string | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request({ port: new URL(site.url).port, path, headers: { host } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, location: answer.headers.location, text: Buffer.concat(parts).toString() }));
    });
    sent.on("error", reject);
    sent.end();
  });

describe("the office with a host of its own (C16)", () => {
  it("answers there", async () => {
    expect((await ask(paths.adminLogin(), OFFICE)).status).toBe(200);
    expect((await ask(paths.adminLogin(), OFFICE.toUpperCase())).status).toBe(200);
    expect((await ask(`/hi${paths.adminLogin()}`, OFFICE)).status).toBe(200);
    expect(await ask(paths.adminBookings(), OFFICE)).toMatchObject({ status: 303, location: paths.adminLogin({ next: paths.adminBookings() }) });
  });

  it("is a 404 on every other host, as if there were none", async () => {
    for (const host of ["kalasetu.example", "localhost", `${OFFICE}.evil.example`, `${OFFICE}:8443`]) for (const path of [paths.adminLogin(), paths.adminHome(), `/hi${paths.adminLogin()}`, "/admin/", paths.adminSecondFactor()]) expect([host, path, (await ask(path, host)).status]).toEqual([host, path, 404]);
  });

  it("shows nothing else there: neither pages, kept ones too, nor /api", async () => {
    await ask(paths.home(), "kalasetu.example");
    for (const path of [paths.home(), paths.search(), paths.login(), paths.apiUsersMe(), paths.apiDocument(), paths.devInbox()]) expect([path, (await ask(path, OFFICE)).status]).toEqual([path, 404]);
    expect((await ask(paths.home(), "kalasetu.example")).status).toBe(200);
    expect((await ask("/healthz", OFFICE)).status).toBe(200);
    expect((await ask("/logo.svg", OFFICE)).status).toBe(200);
  });
});
