import { formatPhone } from "~/domain/contact/phone";
import { Field } from "../field";
import { usePage } from "../page";
import { RadioGroup } from "../radio-group";
import { TextArea } from "../text-area";
import { AddressFields } from "./address-fields";
import { callName } from "./call-name";
import type { DetailsPageProps } from "./details-view";

type DetailsFieldsProps = Pick<DetailsPageProps, "artisan" | "service" | "kept" | "phone" | "form">;

/** The fields of the second step, with what was typed before. */
export function DetailsFields({ artisan, service, kept, phone, form }: DetailsFieldsProps) {
  const { t, locale } = usePage();
  const { places, maxPeople } = service;
  const name = callName(artisan.name[locale]);
  const only = places.length === 1 ? places[0] : undefined;
  const chosen = kept?.place ?? only;
  const number = kept?.phone || phone;
  return (
    <>
      <RadioGroup
        name="place"
        label={t("book.place.label")}
        choices={places.map((place) => ({ value: place, label: t(`book.place.${place}`, { place: artisan.place[locale] }) }))}
        {...(chosen ? { value: chosen } : {})}
        form={form}
      />
      {places.includes("home") ? <AddressFields kept={kept} alone={only === "home"} form={form} /> : null}
      <Field name="people" label={t("book.people.label")} hint={t("book.people.hint", { count: maxPeople })} inputMode="numeric" autoComplete="off" short maxLength={4} value={kept?.people ?? (maxPeople === 1 ? "1" : "")} form={form} />
      <Field name="phone" type="tel" label={t("book.phone.label")} hint={t(artisan.mode === "instant" ? "book.phone.hintInstant" : "book.phone.hint", { name })} autoComplete="tel-national" maxLength={20} value={number ? formatPhone(number) : ""} form={form} />
      <TextArea name="note" label={t("book.note.label", { name })} hint={t("book.note.hint")} maxLength={500} optional value={kept?.note ?? ""} form={form} />
    </>
  );
}
