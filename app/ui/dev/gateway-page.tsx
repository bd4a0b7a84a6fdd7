import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { Money } from "../money";
import { OwnWords } from "../own-words";
import { usePage } from "../page";
import { AccountState, type AccountWord } from "./account-state";
import { DevPage } from "./dev-page";
import { MomentRow } from "./moment-row";

interface GatewayPageProps {
  accounts: readonly { id: string; name: string; state: AccountWord; bankLastFour: string | null }[];
  taken: readonly { id: string; amount: number; at: Millis }[];
}

/** The local gateway for whoever tries the shop: who has an account there, and what was paid. */
export function GatewayPage({ accounts, taken }: GatewayPageProps) {
  const { t, href } = usePage();
  return (
    <DevPage title={t("dev.gateway.title")}>
      <p>{t("dev.gateway.text")}</p>
      <section className="sec">
        <h2>{t("dev.gateway.accounts")}</h2>
        {accounts.length === 0 ? <p>{t("dev.gateway.accounts.none")}</p> : null}
        {accounts.map(({ id, name, state, bankLastFour }) => (
          <div className="row" key={id}>
            <p>
              <a className="link" href={href(paths.devGatewayAccount({ account: id }))}>
                <OwnWords text={name} />
              </a>
              <br />
              <AccountState state={state} />, {bankLastFour ? t("dev.gateway.bank", { digits: bankLastFour }) : t("dev.gateway.noBank")}
            </p>
          </div>
        ))}
      </section>
      <section className="sec">
        <h2>{t("dev.gateway.taken")}</h2>
        {taken.length === 0 ? <p>{t("dev.gateway.taken.none")}</p> : null}
        {taken.map(({ id, amount, at }) => (
          <MomentRow key={id} to={paths.devTakenPayment({ payment: id })} at={at}>
            <Money paise={amount} exact />
          </MomentRow>
        ))}
      </section>
    </DevPage>
  );
}
