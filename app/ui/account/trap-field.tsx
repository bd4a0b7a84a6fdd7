import { TRAP_FIELD } from "~/domain/account/trap";
import { usePage } from "../page";

/** A field off the page that people leave empty; who fills it in gets the usual answer, and nothing happens. */
export function TrapField() {
  const { t } = usePage();
  return (
    <div className="off">
      <label htmlFor={TRAP_FIELD}>{t("auth.trap")}</label>
      <input type="text" id={TRAP_FIELD} name={TRAP_FIELD} autoComplete="off" tabIndex={-1} />
    </div>
  );
}
