import { CheckboxGroup } from "~/ui/checkbox-group";
import { keptChoices, type MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { PickBoxes, type Choice } from "~/ui/pick-group";

interface LanguageBoxesProps {
  known: readonly Choice[];
  spoken: readonly string[];
  form: MaybeReply;
}

/** How many stand in sight although nobody has ticked them; the rest wait behind their own words. */
const IN_SIGHT = 6;

/** The languages an artisan speaks: his own and the most common in sight, the many others one press away. */
export function LanguageBoxes({ known, spoken, form }: LanguageBoxesProps) {
  const { t } = usePage();
  const ticked = keptChoices(form, "languages", spoken);
  const sorted = [...known].sort((a, b) => Number(ticked.includes(b.value)) - Number(ticked.includes(a.value)));
  const shown = Math.max(IN_SIGHT, sorted.filter(({ value }) => ticked.includes(value)).length + 2);
  return (
    <CheckboxGroup name="languages" label={t("artisan.page.languages")} values={spoken} form={form} choices={sorted.slice(0, shown)}>
      <details>
        <summary>{t("artisan.page.moreLanguages")}</summary>
        <PickBoxes type="checkbox" name="languages" choices={sorted.slice(shown)} chosen={[]} />
      </details>
    </CheckboxGroup>
  );
}
