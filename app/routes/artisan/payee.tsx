import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formOfNeed, takesBank } from "~/domain/payment/payee-state";
import { personOf } from "~/http/person-of.server";
import { paths } from "~/paths";
import { findPayoutRest } from "~/services/payment/find-payout-rest.server";
import { PayeeState } from "~/ui/artisan/payee-standing";
import { RestNote } from "~/ui/artisan/rest-note";
import { ShopPage } from "~/ui/artisan/shop-page";
import { Facts } from "~/ui/facts";
import { usePage } from "~/ui/page";
import { payeeStanding } from "./payee-view.server";

export const handle = { policy: "artisan" as const, whileSuspended: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const [standing, rest] = await Promise.all([payeeStanding(artisan), findPayoutRest(artisan, context.now)]);
  return { standing, rest };
}

/** How the artisan is paid: how his account at the payment company stands, what it lacks, and his bank. */
export default function Payee() {
  const { standing, rest } = useLoaderData<typeof loader>();
  const { t, href, viewer } = usePage();
  const { state, bankLastFour, needs } = standing;
  const bankAsked = state === "needs_more" && needs.some(({ field }) => formOfNeed(field) === "bank");
  return (
    <ShopPage tab="money" title={t("payee.title")} back={{ to: paths.artisanMoney(), name: t("artisan.money.title") }}>
      <PayeeState standing={standing} />
      <RestNote rest={rest} />
      {bankLastFour === null ? null : <Facts facts={[{ label: t("payee.bank.last"), value: t("payee.bank.ending", { digits: bankLastFour }) }]} />}
      {bankLastFour !== null && takesBank(state) && !bankAsked && !viewer?.suspended ? (
        <p>
          <a className="link" href={href(paths.artisanPayeeBank())}>
            {t("payee.bank.change")}
          </a>
        </p>
      ) : null}
      <p>{t("payee.text")}</p>
      <p className="soft">{t("payee.privacy")}</p>
    </ShopPage>
  );
}
