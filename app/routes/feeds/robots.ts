import { environment } from "~/env.server";
import { LOCALES } from "~/messages";
import { localizedHref, paths } from "~/paths";

export const handle = { policy: "public" as const };

/** Personal areas, by the beginning of their addresses; the `$` keeps `/artisan` apart from `/artisans`. */
const PERSONAL = [paths.account(), paths.bookings(), "/checkout/", "/payments/", "/pay/", paths.login(), paths.register(), paths.signOut(), paths.forgot(), "/reset/", `${paths.artisanToday()}$`, `${paths.artisanToday()}/`];

/** Addresses without end: what people typed, orders, pages within lists, days. */
const ENDLESS = ["/search?*q=", "/search?*place=", "/search?*sort=", "/search?*cursor=", "/artisans/*?*reviews=", "/artisans/*/book", paths.lessData()];

/** What crawlers should leave alone, in every language, and where the map is. */
export function loader() {
  const everywhere = [...PERSONAL, ...ENDLESS].flatMap((path) => LOCALES.map((locale) => localizedHref(locale, path)));
  const lines = ["User-agent: *", ...[...everywhere, paths.adminHome(), "/dev/", "/webhooks/"].map((path) => `Disallow: ${path}`), "", `Sitemap: ${environment().publicUrl}${paths.sitemap()}`, ""];
  return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" } });
}
