import { errorText, type MaybeReply } from "./form-reply";
import { usePage } from "./page";

/** What is to be corrected, at the top of the page, each leading to its field, and that words were kept where some were. Nothing when all is well. */
export function ErrorSummary({ form }: { form: MaybeReply }) {
  const { t, head } = usePage();
  const names = Object.keys(form?.errors ?? {}).filter((name) => errorText(form, name, t) !== null);
  if (names.length === 0) return null;
  head.faulty = true;
  const kept = Object.values(form?.values ?? {}).some((words) => words.length > 0);
  return (
    <div className="errors" role="alert" aria-labelledby="errors">
      <h2 id="errors">{t("ui.form.errors", { count: names.length })}</h2>
      {kept ? <p>{t("ui.form.kept")}</p> : null}
      <ul>
        {names.map((name) => (
          <li key={name}>{name ? <a href={`#${name}`}>{errorText(form, name, t)}</a> : errorText(form, name, t)}</li>
        ))}
      </ul>
    </div>
  );
}
