import { paths } from "~/paths";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import { PayoutRow, type ListedPayout } from "./payout-row";

/** The latest payouts, with the way to all of them, to how one is paid, and to documents. */
export function SentToBank({ payouts }: { payouts: readonly ListedPayout[] }) {
  const { t } = usePage();
  return (
    <section className="sec">
      <h2>{t("payee.payouts")}</h2>
      {payouts.length === 0 ? (
        <p>{t("payee.payout.noneText")}</p>
      ) : (
        <ul>
          {payouts.map((payout) => (
            <PayoutRow key={payout.id} payout={payout} />
          ))}
        </ul>
      )}
      <LinksList
        links={[
          ...(payouts.length > 0 ? [{ to: paths.artisanPayouts(), label: t("payee.payout.all") }] : []),
          { to: paths.artisanPayee(), label: t("payee.title") },
          { to: paths.artisanDocuments(), label: t("document.list.title") },
          { to: paths.artisanTier(), label: t("artisan.tier.link") },
        ]}
      />
    </section>
  );
}
