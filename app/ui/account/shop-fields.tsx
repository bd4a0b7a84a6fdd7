import { CRAFTS } from "~/domain/craft";
import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import { Select } from "../select";

/** What a new shop begins with: the craft and the place. */
export function ShopFields({ form }: { form: MaybeReply }) {
  const { t, locale } = usePage();
  const crafts = CRAFTS.map(({ slug, name }) => ({ value: slug, label: name[locale] }));
  return (
    <>
      <Select form={form} name="craft" label={t("auth.craft")} options={[{ value: "", label: t("auth.craft.choose") }, ...crafts]} />
      <Field form={form} name="place" label={t("auth.town")} hint={t("auth.town.hint")} autoComplete="address-level2" maxLength={100} />
    </>
  );
}
