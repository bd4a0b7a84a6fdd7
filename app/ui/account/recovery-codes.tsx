import { EntryPage } from "./entry-page";
import { usePage } from "../page";

/** The codes that replace a lost phone, shown once. `on` is where the way goes on. */
export function RecoveryCodes({ codes, on }: { codes: readonly string[]; on: string }) {
  const { t, href } = usePage();
  return (
    <EntryPage title={t("auth.factor.recovery.title")}>
      <p>{t("auth.factor.recovery.text")}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a className="btn wide" href={href(on)}>{t("auth.factor.recovery.on")}</a>
      </p>
    </EntryPage>
  );
}
