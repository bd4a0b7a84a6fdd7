import { FREEZE_REASONS } from "~/domain/payment/staff-freeze";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { FreezeDayField } from "./freeze-day-field";
import { FreezeLines, type ShownFreeze } from "./freeze-lines";
import { MoneyPage, type MoneyReply } from "./money-page";

interface FreezePageProps {
  money: { id: string; reference: string; customer: string; artisan: string; version: number | null; freezes: ShownFreeze[]; byStaff: object | null };
  token: string;
  reply: MoneyReply;
}

/** Says what a freeze holds and who reads of it, and asks why. */
export function FreezePage({ money, token, reply }: FreezePageProps) {
  const { t } = usePage();
  const { customer, artisan, version, freezes, byStaff } = money;
  const form = reply?.form;
  return (
    <MoneyPage money={money} title={t("finance.freeze.title")} reply={reply}>
      <FreezeLines freezes={freezes} />
      {version === null ? <p>{t("finance.freeze.none")}</p> : null}
      {version === null || byStaff ? null : (
        <>
          <p>{t("finance.freeze.text", { artisan, customer })}</p>
          <form method="post" noValidate>
            <FormTokens token={token} />
            <RadioGroup form={form} name="code" label={t("finance.freeze.reason")} choices={FREEZE_REASONS.map((code) => ({ value: code, label: t(`finance.freeze.reason.${code}`) }))} />
            <FreezeDayField form={form} />
            <TextArea form={form} name="reason" label={t("finance.freeze.why")} rows={2} maxLength={200} />
            <p>
              <button className="btn">{t("finance.freeze.button")}</button>
            </p>
          </form>
        </>
      )}
    </MoneyPage>
  );
}
