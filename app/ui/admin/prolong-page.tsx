import { lastFreezeDay } from "~/domain/payment/freeze-day";
import { formatDayOf } from "~/ui/format/moment";
import { usePage } from "~/ui/page";
import { FreezeDayField } from "./freeze-day-field";
import { StaffFreezePage, type StaffFreezeProps } from "./staff-freeze-page";

/** Says how long a freeze may last on the word of whoever set it, and asks for another day and why. */
export function ProlongPage({ money, reply }: StaffFreezeProps) {
  const { t, locale, viewer } = usePage();
  return (
    <StaffFreezePage
      money={money}
      reply={reply}
      title={t("finance.prolong.title")}
      textOf={({ by, at }) => t(by === viewer?.id ? "finance.prolong.own" : "finance.prolong.text", { day: formatDayOf(lastFreezeDay(at), locale, { year: true }) })}
      button={t("finance.prolong.button")}
    >
      <FreezeDayField form={reply?.form} />
    </StaffFreezePage>
  );
}
