import type { ContactKind } from "~/domain/contact/contact-change";
import { Facts } from "../facts";
import { FormTokens } from "../form-tokens";
import { formatMoment } from "../format/moment";
import { usePage } from "../page";
import { EntryPage } from "./entry-page";

interface UndoPageProps {
  change: { kind: ContactKind; word: "added" | "changed" | "removed"; before: string | null; after: string | null; at: number };
}

/** What will be undone and what follows from it, before it is done. */
export function UndoPage({ change: { kind, word, before, after, at } }: UndoPageProps) {
  const { t, locale } = usePage();
  return (
    <EntryPage title={t("account.undo.title")}>
      <p>{t(`mail.contact.${kind}.${word}`)}.</p>
      <Facts
        facts={[
          { label: t("account.undo.before"), value: before },
          { label: t("account.undo.after"), value: after },
          { label: t("account.undo.at"), value: formatMoment(at, locale) },
        ]}
      />
      <p>{t("account.undo.text")}</p>
      <form method="post">
        <FormTokens />
        <p>
          <button className="btn wide">{t("account.undo.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
