import { COMPANY } from "~/domain/company";
import { paths } from "~/paths";
import { LanguageLinks } from "./language-links";
import { usePage } from "./page";
import { Whole } from "./whole";

const LINKS = ["about", "howItWorks", "forArtisans", "refunds", "help", "contact", "terms", "privacy", "privacyChoices"] as const;

/** The cloth at the foot of every page: who we are, help, terms, less data, the other language. */
export function Footer() {
  const { t, href, lessData, path, search } = usePage();
  return (
    <footer className="foot">
      <div className="wrap">
        <nav aria-label={t("ui.footer.label")}>
          <ul>
            {LINKS.map((name) => (
              <li key={name}>
                <a href={href(paths[name]())}>{t(`ui.footer.${name}`)}</a>
              </li>
            ))}
            <li>
              <a href={href(paths.lessData({ next: path === "/" || path === paths.lessData() ? null : path + search }))}>{t(lessData ? "ui.footer.pictures" : "ui.footer.lessData")}</a>
            </li>
            <li>
              <LanguageLinks />
            </li>
          </ul>
        </nav>
        <p>{t("site.tagline")}</p>
        <p><Whole text={t("ui.footer.company", { company: COMPANY.name, phone: COMPANY.phone.replaceAll(" ", "\u00a0"), email: COMPANY.email })} /></p>
      </div>
    </footer>
  );
}
