import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Page } from "playwright/test";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a page as it stands, in a browser where scripts may run, at its width. A shape that passed once is not examined again. */
export async function violations(page: Page, { html, url, css, width }: { html: string; url: string; css: string; width: number }): Promise<string[]> {
  const mark = path.join(process.env.KALASETU_EXAMINED ?? "", createHash("sha256").update(`${width} ${css} ${shapeOf(html)}`).digest("hex"));
  if (existsSync(mark)) return [];
  await page.setViewportSize({ width, height: 740 });
  await page.unrouteAll();
  await page.route("**/*", (route) => (route.request().isNavigationRequest() ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html }) : route.request().resourceType() === "stylesheet" ? route.fulfill({ contentType: "text/css", body: css }) : route.abort()));
  await page.goto(url);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run({ resultTypes: ["violations"] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
  if (found.length === 0) writeFileSync(mark, "");
  return found.map((one) => `${url} ${one}`);
}

/** A page without what it says: its elements and attributes stay, its words and the values of free attributes become marks that something is there. */
function shapeOf(html: string): string {
  return html
    .replace(/>([^<]*)</g, (_whole, text: string) => (text.trim() === "" ? "><" : ">x<"))
    .replace(/\b(href|src|srcset|value|alt|content|action|title|datetime|d|points)="([^"]*)"/g, (_whole, name: string, value: string) => `${name}="${value === "" ? "" : "x"}"`);
}
