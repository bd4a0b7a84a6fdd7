import { paths } from "~/paths";
import { Facts } from "../facts";
import { formatMoment } from "../format/moment";
import { Money } from "../money";
import { OwnWords } from "../own-words";
import { usePage } from "../page";
import { AccountState, type AccountWord } from "./account-state";
import { DevPage } from "./dev-page";
import { MomentRow } from "./moment-row";
import { Plays } from "./plays";
import { TransferWords, type ShownTransfer } from "./transfer-words";

interface AccountPageProps {
  account: { id: string; name: string; state: AccountWord; needs: readonly { field: string; reason: string }[]; bankLastFour: string | null };
  transfers: readonly (ShownTransfer & { payment: string })[];
  payouts: readonly { id: string; amount: number; state: "created" | "processed" | "returned"; bankReference: string | null; at: number }[];
}

const DECISIONS = ["activate", "ask", "review", "suspend", "pay_out"] as const;
const WAYS = ["transfers_succeed", "transfers_slow", "transfers_fail"] as const;

/** A linked account at the local gateway, with a button for what its staff and the bank may do. */
export function AccountPage({ account, transfers, payouts }: AccountPageProps) {
  const { t, locale } = usePage();
  const { id, name, state, needs, bankLastFour } = account;
  return (
    <DevPage title={t("dev.account.title", { name })} back={{ to: paths.devGateway(), name: t("dev.gateway.back") }}>
      <Facts
        facts={[
          { label: t("dev.account.state"), value: <AccountState state={state} /> },
          ...needs.map(({ field, reason }) => ({ label: t("dev.account.needs"), value: <OwnWords text={`${field}: ${reason}`} /> })),
          { label: t("dev.account.bank"), value: bankLastFour ? `… ${bankLastFour}` : t("dev.gateway.noBank") },
          { label: t("dev.account.id"), value: <span className="whole-id">{id}</span> },
        ]}
      />
      <section className="sec">
        <h2>{t("dev.account.plays")}</h2>
        <Plays plays={DECISIONS.map((play) => ({ play, says: `dev.account.play.${play}` }))} />
      </section>
      <section className="sec">
        <h2>{t("dev.account.to")}</h2>
        <Plays plays={WAYS.map((play) => ({ play, says: `dev.account.play.${play}` }))} />
      </section>
      <section className="sec">
        <h2>{t("dev.account.payouts")}</h2>
        {payouts.length === 0 ? <p>{t("dev.account.payouts.none")}</p> : null}
        {payouts.map(({ id: payout, amount, state: way, bankReference, at }) => (
          <div className="row" key={payout}>
            <div>
              <p>
                <Money paise={amount} exact />, {t(`dev.payout.${way}`, { reference: bankReference ?? "" })}
                <br />
                {formatMoment(at, locale)}
              </p>
              {way === "processed" ? <Plays plays={[{ play: "return", says: "dev.account.play.return" }]} about={{ name: "payout", value: payout }} /> : null}
            </div>
          </div>
        ))}
      </section>
      <section className="sec">
        <h2>{t("dev.account.transfers")}</h2>
        {transfers.length === 0 ? <p>{t("dev.account.transfers.none")}</p> : null}
        {transfers.map((transfer) => (
          <MomentRow key={transfer.id} to={paths.devTakenPayment({ payment: transfer.payment })} at={transfer.at}>
            <TransferWords transfer={transfer} />
          </MomentRow>
        ))}
      </section>
    </DevPage>
  );
}
