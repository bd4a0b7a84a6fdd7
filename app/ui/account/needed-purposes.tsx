import { NEEDED_PURPOSES } from "~/domain/privacy/purposes";
import { usePage } from "../page";

/** What we use data for without asking, since nothing could be booked without it. */
export function NeededPurposes() {
  const { t } = usePage();
  return (
    <>
      <h2>{t("privacy.needed.title")}</h2>
      <p>{t("privacy.needed.text")}</p>
      <ul>
        {NEEDED_PURPOSES.map((purpose) => (
          <li key={purpose}>{t(`privacy.needed.${purpose}`)}</li>
        ))}
      </ul>
    </>
  );
}
