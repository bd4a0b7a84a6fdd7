import { paths } from "~/paths";
import { usePage } from "../page";

/** The ways to one's own data: choices, a copy, somebody to act for one, leaving. */
export function OwnData() {
  const { t, href } = usePage();
  const ways = [
    [paths.privacyChoices(), t("privacy.choices.title")],
    [paths.accountData(), t("privacy.data.title")],
    [paths.accountNominee(), t("privacy.nominee.title")],
    [paths.accountErasure(), t("privacy.erasure.title")],
  ] as const;
  return (
    <section className="sec">
      <h2>{t("account.data.title")}</h2>
      <ul>
        {ways.map(([to, label]) => (
          <li key={to}>
            <a className="link" href={href(to)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
