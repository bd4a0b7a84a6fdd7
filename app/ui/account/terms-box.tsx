import { paths } from "~/paths";
import { Checkbox } from "../checkbox";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";

/** The box for the terms, never ticked beforehand, and where to read them. */
export function TermsBox({ form }: { form: MaybeReply }) {
  const { t, href } = usePage();
  const [before = "", between = "", after = ""] = t("auth.terms.read", { terms: "|", privacy: "|" }).split("|");
  return (
    <>
      <Checkbox form={form} name="terms" label={t("auth.terms")} />
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
