import { paths } from "~/paths";
import { LinksList } from "../links-list";
import { usePage } from "../page";

/** The ways to one's own data: choices, a copy, somebody to act for one, leaving. */
export function OwnData() {
  const { t } = usePage();
  return (
    <section className="sec">
      <h2>{t("account.data.title")}</h2>
      <LinksList
        links={[
          { to: paths.privacyChoices(), label: t("privacy.choices.title") },
          { to: paths.accountData(), label: t("privacy.data.title") },
          { to: paths.accountNominee(), label: t("privacy.nominee.title") },
          { to: paths.accountErasure(), label: t("privacy.erasure.title") },
        ]}
      />
    </section>
  );
}
