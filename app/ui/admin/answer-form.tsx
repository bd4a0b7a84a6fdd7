import type { MaybeReply } from "~/ui/form-reply";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";

/** The answer to an appeal: what is decided, and why, as the person reads it. */
export function AnswerForm({ version, form }: { version: number; form: MaybeReply }) {
  const { t } = usePage();
  const choices = (["accept", "uphold"] as const).map((value) => ({ value, label: t(`people.appeal.${value}`) }));
  return (
    <form method="post">
      <FormTokens />
      <input type="hidden" name="version" value={version} />
      <RadioGroup form={form} name="decision" label={t("people.appeal.decide")} choices={choices} />
      <TextArea form={form} name="words" label={t("people.appeal.answer")} hint={t("people.appeal.wordsHint")} rows={5} maxLength={1000} />
      <p>
        <button className="btn">{t("people.appeal.send")}</button>
      </p>
    </form>
  );
}
