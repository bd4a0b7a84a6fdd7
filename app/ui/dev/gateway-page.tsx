import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { formatMoment } from "../format/moment";
import { Frame } from "../frame";
import { Head } from "../head";
import { Money } from "../money";
import { OwnWords } from "../own-words";
import { usePage } from "../page";
import { AccountState, type AccountWord } from "./account-state";

interface GatewayPageProps {
  accounts: readonly { id: string; name: string; state: AccountWord; bankLastFour: string | null }[];
  taken: readonly { id: string; amount: number; at: Millis }[];
}

/** The local gateway for whoever tries the shop: who has an account there, and what was paid. */
export function GatewayPage({ accounts, taken }: GatewayPageProps) {
  const { t, href, locale } = usePage();
  return (
    <Frame>
      <Head title={t("dev.gateway.title")} />
      <h1>{t("dev.gateway.title")}</h1>
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
          <div className="row" key={id}>
            <p>
              <a className="link" href={href(paths.devTakenPayment({ payment: id }))}>
                <Money paise={amount} exact />
              </a>
              <br />
              {formatMoment(at, locale)}
            </p>
          </div>
        ))}
      </section>
    </Frame>
  );
}
