import { usePage } from "~/ui/page";
import { useFreezeReason } from "./freeze-lines";
import { StaffFreezePage, type StaffFreezeProps } from "./staff-freeze-page";

/** Says what follows when the freeze of staff ends, and what holds the money all the same, and asks why. */
export function ThawPage({ money, reply }: StaffFreezeProps) {
  const { t } = usePage();
  const reasonOf = useFreezeReason();
  const { artisan, freezes, byStaff } = money;
  const other = freezes.find(({ key }) => key !== byStaff?.key);
  return <StaffFreezePage money={money} reply={reply} title={t("finance.thaw.title")} textOf={() => (other ? t("finance.thaw.others", { reason: reasonOf(other.reason) }) : t("finance.thaw.text", { artisan }))} button={t("finance.thaw.button")} />;
}
