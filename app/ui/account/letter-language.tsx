import { LANGUAGE_NAMES, type Locale } from "~/messages";
import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

/** The language letters come in, and the way to have them in the language of this page. */
export function LetterLanguage({ locale: letters }: { locale: Locale }) {
  const { t, href, locale } = usePage();
  if (letters === locale) return LANGUAGE_NAMES[letters];
  return (
    <form method="post" action={href(paths.accountLanguage())}>
      <FormTokens />
      <span lang={letters}>{LANGUAGE_NAMES[letters]}</span>
      <br />
      <button className="link">{t("account.language.change")}</button>
    </form>
  );
}
