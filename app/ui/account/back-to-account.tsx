import { paths } from "~/paths";
import { BackLink } from "../back-link";
import { usePage } from "../page";

/** The way back from a part of one's account: to the account, or for somebody suspended to the page that says why. */
export function BackToAccount() {
  const { t, viewer } = usePage();
  return viewer?.suspended ? <BackLink to={paths.accountSuspension()}>{t("standing.title")}</BackLink> : <BackLink to={paths.account()}>{t("account.title")}</BackLink>;
}
