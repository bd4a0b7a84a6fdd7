import { NOTICES, type OptionalPurpose } from "~/domain/privacy/purposes";
import { formatMonth } from "../format/day";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import { RadioGroup } from "../radio-group";

/** The notice of one purpose and its question, both answers alike. What is not allowed is a no. */
export function PurposeChoice({ purpose, allowed, form }: { purpose: OptionalPurpose; allowed: boolean; form: MaybeReply }) {
  const { t, locale } = usePage();
  const { keptMonths, begun, version } = NOTICES[purpose];
  return (
    <section className="sec">
      <h2>{t(`privacy.purpose.${purpose}.title`)}</h2>
      <p>{t(`privacy.purpose.${purpose}.what`)}</p>
      <p>{t(`privacy.purpose.${purpose}.why`)}</p>
      <p>
        {t("privacy.purpose.kept", { count: keptMonths })} {t(`privacy.purpose.${purpose}.who`)}
      </p>
      {begun ? null : <p className="note">{t("privacy.purpose.notBegun")}</p>}
      <RadioGroup
        form={form}
        name={purpose}
        label={t(`privacy.purpose.${purpose}.ask`)}
        hint={t("privacy.purpose.version", { version: formatMonth(version, locale) })}
        value={allowed ? "yes" : "no"}
        choices={[
          { value: "yes", label: t("privacy.choices.yes") },
          { value: "no", label: t("privacy.choices.no") },
        ]}
      />
    </section>
  );
}
