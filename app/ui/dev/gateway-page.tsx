import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { formatMoment } from "../format/moment";
import { LinksList } from "../links-list";
import { Money } from "../money";
import { OwnWords } from "../own-words";
import { usePage } from "../page";
import { AccountState, type AccountWord } from "./account-state";
import { DevPage } from "./dev-page";

interface GatewayPageProps {
  accounts: readonly { id: string; name: string; state: AccountWord; bankLastFour: string | null }[];
  taken: readonly { id: string; amount: number; at: Millis }[];
}

/** The local gateway for whoever tries the shop: what was paid, the newest first, and who has an account there. */
export function GatewayPage({ accounts, taken }: GatewayPageProps) {
  const { t, locale } = usePage();
  return (
    <DevPage title={t("dev.gateway.title")}>
      <p>{t("dev.gateway.text")}</p>
      <section className="sec">
        <h2>{t("dev.gateway.taken")}</h2>
        {taken.length === 0 ? <p>{t("dev.gateway.taken.none")}</p> : null}
        <LinksList links={taken.map(({ id, amount, at }) => ({ to: paths.devTakenPayment({ payment: id }), label: <Money paise={amount} exact />, count: formatMoment(at, locale) }))} />
      </section>
      <section className="sec">
        <h2>{t("dev.gateway.accounts")}</h2>
        {accounts.length === 0 ? <p>{t("dev.gateway.accounts.none")}</p> : null}
        <LinksList links={accounts.map(({ id, name, state, bankLastFour }) => ({ to: paths.devGatewayAccount({ account: id }), label: <OwnWords text={name} />, count: <Standing state={state} bankLastFour={bankLastFour} /> }))} />
      </section>
    </DevPage>
  );
}

function Standing({ state, bankLastFour }: { state: AccountWord; bankLastFour: string | null }) {
  return (
    <>
      <AccountState state={state} />
      {bankLastFour ? `, … ${bankLastFour}` : null}
    </>
  );
}
