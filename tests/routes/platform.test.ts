import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSite, type Site } from "../support/site";
import { Browser } from "../support/browser";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { redirect: "manual", headers });

describe("every answer", () => {
  it.each(["/", "/hi", "/search", "/nonsense", "/hi/nonsense", "/artisans/nobody", "/bookings", "/admin", "/login", "/logo.svg", "/healthz"])("of %s carries the security headers", async (path) => {
    const { headers } = await get(path);
    expect(headers.get("content-security-policy")).toBe("default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("keep-alive")).toBe("timeout=75");
  });

  it("carries no script and no inline style", async () => {
    for (const path of ["/", "/hi", "/search", "/crafts", "/crafts/pottery", "/login", "/register", "/help", "/nonsense"]) {
      const html = await (await get(path)).text();
      expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle="|\son\w+="|javascript:/i);
    }
  });
});

it("a page, kept, of one's own or refused, names its stylesheet before its first word, so that no picture is asked for before it", async () => {
  for (const path of ["/", "/hi/search", "/login", "/nonsense"]) {
    const answer = await get(path);
    const style = /<link rel="stylesheet" href="([^"]+)"/.exec(await answer.text())?.[1];
    expect(answer.headers.get("link")).toBe(`<${style}>; rel=preload; as=style`);
  }
  expect((await get("/logo.svg")).headers.get("link")).toBeNull();
});

describe("addresses", () => {
  it("that nobody knows are a real 404 in the language asked", async () => {
    const english = await get("/nonsense");
    const hindi = await get("/hi/nonsense");
    expect([english.status, hindi.status]).toEqual([404, 404]);
    expect(await hindi.text()).toContain('<html lang="hi">');
    expect((await get("/artisans/nobody")).status).toBe(404);
    expect((await get("/crafts/nothing")).status).toBe(404);
    expect((await get("/en/search")).status).toBe(404);
  });

  it("of the framework's own data are closed", async () => {
    for (const path of ["/_root.data", "/login.data", "/search.data?q=x", "/__manifest?p=/", "/login?_data=routes%2Fauth%2Flogin"]) expect((await get(path)).status).toBe(404);
  });

  it("of signed-in pages send to sign-in and remember where one was going", async () => {
    expect((await get("/bookings")).headers.get("location")).toBe("/login?next=%2Fbookings");
    expect((await get("/hi/bookings")).headers.get("location")).toBe("/hi/login?next=%2Fbookings");
    expect((await get("/artisan")).headers.get("location")).toBe("/artisan/login?next=%2Fartisan");
    expect((await get("/admin/bookings")).headers.get("location")).toBe("/admin/login?next=%2Fadmin%2Fbookings");
  });

  it("take the last of a parameter that came twice", async () => {
    const html = await (await get("/search?q=one&q=two")).text();
    expect(html).toContain('value="two"');
    expect(html).not.toContain('value="one"');
  });
});

describe("pages", () => {
  it("answer 304 to who has them already, and come compressed", async () => {
    const first = await get("/about", { "accept-encoding": "br" });
    expect(first.headers.get("content-encoding")).toBe("br");
    const again = await get("/about", { "if-none-match": first.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("for everybody set no cookie and hold no form token; sign-in pages do both and are not stored", async () => {
    for (const path of ["/", "/search", "/crafts", "/about", "/help"]) {
      const page = await get(path);
      expect(page.headers.getSetCookie()).toEqual([]);
      expect(await page.text()).not.toContain('name="csrf"');
    }
    const login = await get("/login");
    expect(login.headers.getSetCookie().join()).toMatch(/ks_browser=.*HttpOnly.*SameSite=Lax/);
    expect(login.headers.get("cache-control")).toBe("no-store");
  });

  it("style themselves by a file that never changes under its name", async () => {
    const [, css] = /href="(\/assets\/[^"]+\.css)"/.exec(await (await get("/")).text()) ?? [];
    const file = await get(css ?? "", { "accept-encoding": "br" });
    expect(file.headers.get("cache-control")).toContain("immutable");
    expect(file.headers.get("content-encoding")).toBe("br");
  });
});

describe("forms", () => {
  it("without the token of this browser are refused with a page", async () => {
    const browser = new Browser(site.url);
    const answer = await browser.post("/login", { identifier: "a@b.example", password: "x" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("This form is too old");
    expect((await browser.post("/login", { identifier: "a@b.example", password: "x", csrf: "somebody-elses" })).status).toBe(403);
  });

  it("from another site are refused even with a token, and allowed from a browser that says nothing of its origin", async () => {
    const browser = new Browser(site.url);
    const [, csrf = ""] = /name="csrf" value="([^"]+)"/.exec(await (await browser.get("/login")).text()) ?? [];
    const words = { identifier: "a@b.example", password: "wrong wrong", csrf };
    for (const headers of [{ origin: "https://evil.example" }, { referer: "https://evil.example/x" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }]) expect((await browser.post("/login", words, headers as Record<string, string>)).status).toBe(403);
    expect((await browser.post("/login", words)).status).toBe(422);
  });

  it("with an index bomb in a name answer 400 in milliseconds", async () => {
    for (const name of ["skills[99999999].label", "skills[51]", "__intent__", "a.__proto__.b", `${"a.".repeat(9)}a`]) {
      const began = performance.now();
      const answer = await new Browser(site.url).post("/login", { [name]: "x" });
      expect(answer.status).toBe(400);
      expect(performance.now() - began).toBeLessThan(1000);
    }
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`f${index}`, "x"]));
    expect((await new Browser(site.url).post("/login", many)).status).toBe(400);
  });

  it("that are too large are refused", async () => {
    const answer = await new Browser(site.url).post("/login", { identifier: "x".repeat(600_000) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/That is too much at once[\s\S]*smaller photo[\s\S]*href="\/login"/);
  });

  it("know GET, HEAD and POST alone", async () => {
    for (const method of ["PUT", "DELETE", "PATCH"]) expect((await fetch(`${site.url}/login`, { method })).status).toBe(405);
    expect(await (await fetch(`${site.url}/hi/login`, { method: "PUT" })).text()).toMatch(/यह पेज कोई फ़ॉर्म नहीं लेता[\s\S]*href="\/hi\/login"/);
    const head = await fetch(`${site.url}/about`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });
});

describe("the demo doors", () => {
  it("answer to this machine's own name alone", async () => {
    const status = await new Promise<number | undefined>((resolve) => {
      const { port } = new URL(site.url);
      request({ port, path: "/dev/inbox", headers: { host: "kalasetu.example" } }, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(status).toBe(404);
    for (const path of ["/dev/inbox", "/DEV/inbox", "/%64ev/codes", "/hi/dev/codes"]) expect([path, (await get(path, { "x-forwarded-for": "203.0.113.7" })).status]).toEqual([path, 404]);
    expect((await get("/dev/inbox")).status).toBe(200);
    expect((await get("/dev/inbox/nobody/letter")).status).toBe(404);
  });

  it("take no JSON without the header that no form can send", async () => {
    const body = JSON.stringify({ advance: "PT1H" });
    const json = { "content-type": "application/json" };
    expect((await fetch(`${site.url}/dev/clock`, { method: "POST", body, headers: json })).status).toBe(403);
    expect((await fetch(`${site.url}/dev/clock`, { method: "POST", body, headers: { ...json, "x-kala-dev": "1" } })).status).toBe(200);
  });
});

describe("a start", () => {
  it("names the port that is taken", async () => {
    const { spawnSync } = await import("node:child_process");
    const { port } = new URL(site.url);
    const second = spawnSync(process.execPath, ["app/models/cli/demo.mjs"], { env: { ...process.env, PORT: port }, encoding: "utf8" });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(`Port ${port} is taken`);
  });
});
