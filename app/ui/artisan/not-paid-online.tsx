import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import type { PayeeStanding } from "./payee-standing";

/** Says on a page of the shop that its artisan cannot be paid online, with the way to change it. Nothing for one who can. */
export function NotPaidOnline({ state }: Pick<PayeeStanding, "state">) {
  const { t, href } = usePage();
  if (state === "active") return null;
  return (
    <div className="note">
      <p>
        {t(`payee.short.${state}`)} <a href={href(paths.artisanPayee())}>{t("payee.title")}</a>
      </p>
    </div>
  );
}
