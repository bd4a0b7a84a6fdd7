import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import type { KeptDetails } from "./details-view";

/** Where the visitor lives; `alone` when the service is given at home only. */
export function AddressFields({ kept, alone, form }: { kept: KeptDetails | null; alone: boolean; form: MaybeReply }) {
  const { t } = usePage();
  return (
    <>
      <Field name="pin" label={t("book.pin.label")} hint={t(alone ? "book.pin.hint" : "book.pin.homeOnly")} inputMode="numeric" autoComplete="postal-code" short maxLength={7} value={kept?.pin ?? ""} form={form} />
      <Field name="house" label={t("book.house.label")} autoComplete="street-address" maxLength={200} value={kept?.house ?? ""} form={form} />
      <Field name="landmark" label={t("book.landmark.label")} hint={t("book.landmark.hint")} autoComplete="off" maxLength={100} optional value={kept?.landmark ?? ""} form={form} />
    </>
  );
}
