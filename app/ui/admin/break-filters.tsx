import { BREAK_KINDS, type BreakKind } from "~/domain/payment/break";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";

const STATES = ["open", "closed", "all"] as const;

/** Which differences are shown: open or closed, of which kind. */
export function BreakFilters({ asked: { state, kind } }: { asked: { state: (typeof STATES)[number]; kind: BreakKind | "" } }) {
  const { t, href } = usePage();
  return (
    <form className="bar" action={href(paths.adminBreaks())}>
      <div>
        <label htmlFor="state">{t("finance.break.state")}</label>
        <select id="state" name="state" defaultValue={state} autoComplete="off">
          {STATES.map((one) => (
            <option key={one} value={one}>
              {one === "all" ? t("finance.break.any") : t(`finance.break.state.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="kind">{t("finance.break.kind")}</label>
        <select id="kind" name="kind" defaultValue={kind} autoComplete="off">
          <option value="">{t("finance.break.any")}</option>
          {BREAK_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`finance.break.kind.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <button className="btn2">{t("admin.filter.button")}</button>
      {kind || state !== "open" ? (
        <a className="link" href={href(paths.adminBreaks())}>
          {t("admin.filter.clear")}
        </a>
      ) : null}
    </form>
  );
}
