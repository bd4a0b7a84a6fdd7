import { isMessageKey } from "~/messages";
import { paths } from "~/paths";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

/** Says of a payout that the bank sent back why, and what happens next. */
export function ReturnedPayout({ failure }: { failure: string | null }) {
  const { t, href, viewer } = usePage();
  const why = `payee.payout.why.${failure}`;
  return (
    <NextStep tone="stop" heading={t("payee.payout.returned")}>
      {failure ? <p>{t("payee.payout.returnedWhy", { reason: isMessageKey(why) ? t(why) : failure })}</p> : null}
      <p>{t("payee.payout.returnedText")}</p>
      {viewer?.suspended ? null : (
        <p>
          <a className="btn" href={href(paths.artisanPayee())}>
            {t("payee.bank.check")}
          </a>
        </p>
      )}
    </NextStep>
  );
}
