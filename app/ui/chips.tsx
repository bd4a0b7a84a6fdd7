import { usePage } from "./page";

export interface Chip {
  /** Path without this filter, from `paths`. */
  to: string;
  label: string;
}

interface ChipsProps {
  chips: readonly Chip[];
  /** Path without any filter. */
  clear?: string | undefined;
  /** Where filters are chosen on small screens, such as `#filters`. */
  jump?: string | undefined;
}

/** The filters chosen, each a link that drops it. */
export function Chips({ chips, clear, jump }: ChipsProps) {
  const { t, href } = usePage();
  if (chips.length === 0 && !jump) return null;
  return (
    <>
      <h2 className="vh">{t("ui.chips.label")}</h2>
      <ul className="chips">
        {jump ? (
          <li className="jump">
            <a href={jump}>{t("ui.chips.sortAndFilter")}</a>
          </li>
        ) : null}
        {chips.map(({ to, label }) => (
          <li key={to}>
            <a href={href(to)}>
              <span className="vh">{t("ui.chips.remove")} </span>
              {label}
              <b aria-hidden="true">×</b>
            </a>
          </li>
        ))}
        {clear && chips.length > 0 ? (
          <li>
            <a href={href(clear)}>{t("ui.chips.clear")}</a>
          </li>
        ) : null}
      </ul>
    </>
  );
}
