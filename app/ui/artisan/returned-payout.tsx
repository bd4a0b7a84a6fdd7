import { paths } from "~/paths";
import { NextStep } from "~/ui/next-step";
import { usePage } from "~/ui/page";

/** Says of a payout that the bank sent back why, and what happens next. */
export function ReturnedPayout({ failure }: { failure: string | null }) {
  const { t, href, viewer } = usePage();
  return (
    <NextStep tone="stop" heading={t("payee.payout.returned")}>
      {failure ? <p>{t("payee.payout.returnedWhy", { reason: failure })}</p> : null}
      <p>{t("payee.payout.returnedText")}</p>
      {viewer?.suspended ? null : (
        <p>
          <a className="btn" href={href(paths.artisanPayee())}>
            {t("payee.title")}
          </a>
        </p>
      )}
    </NextStep>
  );
}
