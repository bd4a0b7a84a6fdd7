import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import { TermsBox } from "./terms-box";

/** What somebody new says whom a provider has proved: his name, written in already, and that he accepts the terms. */
export function JoinFields({ form, name }: { form: MaybeReply; name: string }) {
  const { t } = usePage();
  return (
    <>
      <Field form={form} name="name" label={t("auth.name")} autoComplete="name" maxLength={80} value={name} />
      <TermsBox form={form} />
    </>
  );
}
