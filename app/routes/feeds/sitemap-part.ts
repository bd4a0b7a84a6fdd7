import type { LoaderFunctionArgs } from "@remix-run/node";
import { CRAFTS } from "~/domain/craft";
import { environment } from "~/env.server";
import { LOCALES } from "~/messages";
import { localizedHref, paths } from "~/paths";
import { listSitemap } from "~/services/search/list-sitemap.server";
import { xmlAnswer, xmlText } from "./xml.server";

export const handle = { policy: "public" as const };

const FIXED = [paths.home(), paths.search(), paths.crafts(), ...CRAFTS.map(({ slug }) => paths.craft({ craft: slug })), paths.about(), paths.howItWorks(), paths.forArtisans(), paths.help(), paths.contact(), paths.terms(), paths.privacy(), paths.refunds()];

/** One map: the fixed pages, or a part of the artisans. Every page stands in it once for each language, with the others beside it. */
export async function loader({ params: { part = "" } }: LoaderFunctionArgs) {
  const addresses = part === "pages.xml" ? FIXED : await artisansOf(part);
  if (!addresses) return new Response("Not found", { status: 404 });
  const entries = addresses.flatMap(entriesOf);
  return xmlAnswer(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("\n")}\n</urlset>`);
}

async function artisansOf(part: string): Promise<string[] | null> {
  const number = Number(/^artisans-([1-9]\d{0,4})\.xml$/.exec(part)?.[1] ?? 0);
  const slugs = number > 0 ? (await listSitemap()).parts[number - 1] : undefined;
  return slugs?.map((slug) => paths.artisan({ slug })) ?? null;
}

function entriesOf(path: string): string[] {
  const at = (locale: (typeof LOCALES)[number]): string => xmlText(environment().publicUrl + localizedHref(locale, path));
  const others = [...LOCALES.map((locale) => [locale, at(locale)]), ["x-default", at(LOCALES[0])]].map(([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`).join("");
  return LOCALES.map((locale) => `<url><loc>${at(locale)}</loc>${others}</url>`);
}
