import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import { FreezeLines, useFreezeReason, type ShownFreeze } from "./freeze-lines";
import { MoneyPage, type MoneyReply } from "./money-page";

interface ThawPageProps {
  money: { id: string; reference: string; artisan: string; freezes: ShownFreeze[]; byStaff: { key: string } | null };
  reply: MoneyReply;
}

/** Says what follows when the freeze of staff ends, and what holds the money all the same, and asks why. */
export function ThawPage({ money, reply }: ThawPageProps) {
  const { t } = usePage();
  const reasonOf = useFreezeReason();
  const { artisan, freezes, byStaff } = money;
  const other = freezes.find(({ key }) => key !== byStaff?.key);
  return (
    <MoneyPage money={money} title={t("finance.thaw.title")} reply={reply}>
      <FreezeLines booking={money.id} freezes={freezes} />
      {byStaff ? (
        <>
          <p>{other ? t("finance.thaw.others", { reason: reasonOf(other.reason) }) : t("finance.thaw.text", { artisan })}</p>
          <form method="post" noValidate>
            <FormTokens />
            <input type="hidden" name="freeze" value={byStaff.key} />
            <TextArea form={reply?.form} name="reason" label={t("finance.freeze.why")} rows={2} maxLength={200} />
            <p>
              <button className="btn">{t("finance.thaw.button")}</button>
            </p>
          </form>
        </>
      ) : (
        <p>{t("finance.thaw.none")}</p>
      )}
    </MoneyPage>
  );
}
