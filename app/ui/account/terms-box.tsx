import { paths } from "~/paths";
import { Checkbox } from "../checkbox";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";

/** Before anything is sent: what the form is used for, the box for the terms and the age, never ticked beforehand, and where to read more. */
export function TermsBox({ form }: { form: MaybeReply }) {
  const { t, href } = usePage();
  const [before = "", between = "", after = ""] = t("auth.terms.read", { terms: "|", privacy: "|" }).split("|");
  return (
    <>
      <p>
        {t("auth.terms.why")} <a href={href(paths.privacyChoices())}>{t("auth.terms.choices")}</a>
      </p>
      <Checkbox form={form} name="terms" label={t("auth.terms")} hint={t("auth.terms.younger")} />
      <p>
        {before}
        <a href={href(paths.terms())}>{t("auth.terms.terms")}</a>
        {between}
        <a href={href(paths.privacy())}>{t("auth.terms.privacy")}</a>
        {after}
      </p>
    </>
  );
}
