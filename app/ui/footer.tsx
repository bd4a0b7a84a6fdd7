import { COMPANY } from "~/domain/company";
import { paths } from "~/paths";
import { LanguageLinks } from "./language-links";
import { usePage } from "./page";

const LINKS = ["about", "howItWorks", "forArtisans", "refunds", "help", "contact", "terms", "privacy"] as const;

/** The cloth at the foot of every page: who we are, help, terms, the other language. */
export function Footer() {
  const { t, href } = usePage();
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
              <LanguageLinks />
            </li>
          </ul>
        </nav>
        <p>{t("site.tagline")}</p>
        <p>{t("ui.footer.company", { company: COMPANY.name, phone: COMPANY.phone.replaceAll(" ", "\u00a0"), email: COMPANY.email })}</p>
      </div>
    </footer>
  );
}
