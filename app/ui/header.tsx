import { paths } from "~/paths";
import { DemoStrip } from "./demo-strip";
import { LanguageLinks } from "./language-links";
import { usePage } from "./page";
import { ViewerLinks } from "./viewer-links";

/** The strip of cloth every page hangs from: the name and the other language, who is signed in. */
export function Header() {
  const { t, href } = usePage();
  return (
    <header className="top">
      <DemoStrip />
      <div className="wrap">
        <a className="brand" href={href(paths.home())}>
          <img src="/logo.svg" width="44" height="32" alt="" />
          {t("site.name")}
        </a>
        <LanguageLinks />
        <nav aria-label={t("ui.header.account")}>
          <ViewerLinks />
        </nav>
      </div>
    </header>
  );
}
