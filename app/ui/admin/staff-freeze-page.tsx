import type { ReactNode } from "react";
import type { Freeze } from "~/domain/payment/books";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";
import { FreezeLines, type ShownFreeze } from "./freeze-lines";
import { MoneyPage, type MoneyReply } from "./money-page";

/** What a page about the freeze that staff set is given. */
export interface StaffFreezeProps {
  money: { id: string; reference: string; artisan: string; freezes: ShownFreeze[]; byStaff: Freeze | null };
  reply: MoneyReply;
}

interface StaffFreezePageProps extends StaffFreezeProps {
  title: string;
  /** What follows, of the freeze that stands. */
  textOf: (freeze: Freeze) => string;
  button: string;
  /** What is asked beside why. */
  children?: ReactNode;
}

/** What holds a booking's money, what follows from a decision about the freeze of staff, and why it is taken; where staff hold nothing it says so. */
export function StaffFreezePage({ money, reply, title, textOf, button, children }: StaffFreezePageProps) {
  const { t } = usePage();
  const { freezes, byStaff } = money;
  return (
    <MoneyPage money={money} title={title} reply={reply}>
      <FreezeLines freezes={freezes} />
      {byStaff ? (
        <>
          <p>{textOf(byStaff)}</p>
          <form method="post" noValidate>
            <FormTokens />
            <input type="hidden" name="freeze" value={byStaff.key} />
            {children}
            <TextArea form={reply?.form} name="reason" label={t("finance.freeze.why")} rows={2} maxLength={200} />
            <p>
              <button className="btn">{button}</button>
            </p>
          </form>
        </>
      ) : (
        <p>{t("finance.thaw.none")}</p>
      )}
    </MoneyPage>
  );
}
