import type { TERMS_CHANGES } from "~/domain/account/terms";
import { paths } from "~/paths";
import type { MaybeReply } from "../form-reply";
import { FormTokens } from "../form-tokens";
import { LinksList } from "../links-list";
import { usePage } from "../page";
import { EntryPage } from "./entry-page";

/** Asks somebody to accept the terms that have changed since he did: what is new, where all of it stands, and what he may do without accepting. */
export function ChangedTerms({ changes, version, next, form }: { changes: (typeof TERMS_CHANGES)[number][]; version: string; next: string | null; form: MaybeReply }) {
  const { t } = usePage();
  return (
    <EntryPage title={t("account.terms.title")} form={form} next={next}>
      <p>{t("account.terms.text")}</p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{t(`account.terms.since.${change}`)}</li>
        ))}
      </ul>
      <form method="post">
        <FormTokens />
        <input type="hidden" name="version" value={version} />
        <p>
          <button className="btn wide">{t("account.terms.submit")}</button>
        </p>
      </form>
      <p>{t("account.terms.without")}</p>
      <LinksList
        links={[
          { to: paths.terms(), label: t("account.terms.read") },
          { to: paths.account(), label: t("account.back") },
        ]}
      />
    </EntryPage>
  );
}
