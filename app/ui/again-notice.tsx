import { usePage } from "./page";

/** Says of a form that is shown again that nothing was done yet. Nothing on any other page. */
export function AgainNotice() {
  const { t, again } = usePage();
  return again ? (
    <div className="note" role="status">
      <p>{t("ui.form.again")}</p>
    </div>
  ) : null;
}
