import type { Freeze } from "~/domain/payment/books";
import { lastFreezeDay } from "~/domain/payment/freeze-day";
import { formatDayOf } from "~/ui/format/moment";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import { FreezeDayField } from "./freeze-day-field";
import { FreezeLines, type ShownFreeze } from "./freeze-lines";
import { MoneyPage, type MoneyReply } from "./money-page";

interface ProlongPageProps {
  money: { id: string; reference: string; freezes: ShownFreeze[]; byStaff: Freeze | null };
  reply: MoneyReply;
}

/** Says how long a freeze may last on the word of whoever set it, and asks for another day and why. */
export function ProlongPage({ money, reply }: ProlongPageProps) {
  const { t, locale, viewer } = usePage();
  const { freezes, byStaff } = money;
  return (
    <MoneyPage money={money} title={t("finance.prolong.title")} reply={reply}>
      <FreezeLines booking={money.id} freezes={freezes} />
      {byStaff ? (
        <>
          <p>{t(byStaff.by === viewer?.id ? "finance.prolong.own" : "finance.prolong.text", { day: formatDayOf(lastFreezeDay(byStaff.at), locale, { year: true }) })}</p>
          <form method="post" noValidate>
            <FormTokens />
            <input type="hidden" name="freeze" value={byStaff.key} />
            <FreezeDayField form={reply?.form} />
            <TextArea form={reply?.form} name="reason" label={t("finance.freeze.why")} rows={2} maxLength={200} />
            <p>
              <button className="btn">{t("finance.prolong.button")}</button>
            </p>
          </form>
        </>
      ) : (
        <p>{t("finance.thaw.none")}</p>
      )}
    </MoneyPage>
  );
}
