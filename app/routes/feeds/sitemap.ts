import { environment } from "~/env.server";
import { paths } from "~/paths";
import { listSitemap } from "~/services/search/list-sitemap.server";
import { xmlAnswer, xmlText } from "./xml.server";

export const handle = { policy: "public" as const };

/** The map of maps: one of the fixed pages, the others of artisans. */
export async function loader() {
  const { parts } = await listSitemap();
  const names = ["pages.xml", ...parts.map((_, index) => `artisans-${index + 1}.xml`)];
  const lines = names.map((part) => `<sitemap><loc>${xmlText(environment().publicUrl + paths.sitemapPart({ part }))}</loc></sitemap>`);
  return xmlAnswer(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</sitemapindex>`);
}
