import { LOCALES, type Locale } from "~/messages";
import { localizedHref, paths } from "~/paths";
import type { PageHead } from "./page";

const REGIONS: Record<Locale, string> = { en: "en_IN", hi: "hi_IN" };

/**
 * What a page tells others about itself: description, its one address, the same page in the other languages, the card a link is shown with.
 * A page without a description is nobody's but its reader's, and asks search engines to leave it out.
 */
export function AboutPage({ head, locale, origin, path, siteName }: { head: PageHead; locale: Locale; origin: string; path: string; siteName: string }) {
  if (!head.description) return <meta name="robots" content="noindex" />;
  const at = (language: Locale): string => origin + localizedHref(language, head.canonical ?? path);
  return (
    <>
      <meta name="description" content={head.description} />
      <link rel="canonical" href={at(locale)} />
      {LOCALES.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={at(language)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={at(LOCALES[0])} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={at(locale)} />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:image" content={origin + (head.card ?? paths.siteCard({ file: `${locale}.jpg` }))} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:locale" content={REGIONS[locale]} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
