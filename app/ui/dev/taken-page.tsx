import { paths } from "~/paths";
import { Facts } from "../facts";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { Money } from "../money";
import { usePage } from "../page";
import { DevPage } from "./dev-page";
import { Plays } from "./plays";
import { TransferWords, type ShownTransfer } from "./transfer-words";

interface Part {
  id: string;
  amount: number;
  at: number;
}

interface TakenPageProps {
  payment: Part & { order: string; fee: number };
  refunds: readonly Part[];
  transfers: readonly (ShownTransfer & { account: string })[];
  reversals: readonly Part[];
  disputes: readonly { id: string; amount: number; state: "open" | "under_review" | "won" | "lost" | "closed"; answerBy: number | null }[];
}

const ENDS = ["study", "win", "lose"] as const;

/** A payment that the local gateway took: what became of it, and a button for the customer's bank. */
export function TakenPage({ payment, refunds, transfers, reversals, disputes }: TakenPageProps) {
  const { t, href, locale } = usePage();
  const open = disputes.some(({ state }) => state === "open" || state === "under_review");
  return (
    <DevPage title={t("dev.taken.title", { amount: formatMoney(payment.amount, { exact: true }) })} back={{ to: paths.devGateway(), name: t("dev.gateway.back") }}>
      <Facts
        facts={[
          { label: t("dev.taken.at"), value: formatMoment(payment.at, locale) },
          { label: t("dev.taken.fee"), value: <Money paise={payment.fee} exact /> },
          { label: t("dev.taken.id"), value: <span className="whole-id">{payment.id}</span> },
        ]}
      />
      <section className="sec">
        <h2>{t("dev.taken.of")}</h2>
        {refunds.length + transfers.length === 0 ? <p>{t("dev.taken.none")}</p> : null}
        <Facts
          facts={[
            ...transfers.map((transfer) => ({
              label: t("dev.taken.transfer"),
              value: (
                <a href={href(paths.devGatewayAccount({ account: transfer.account }))}>
                  <TransferWords transfer={transfer} />
                </a>
              ),
            })),
            ...reversals.map(({ amount, at }) => ({ label: t("dev.taken.reversal"), value: `${formatMoney(amount, { exact: true })}, ${formatMoment(at, locale)}` })),
            ...refunds.map(({ amount, at }) => ({ label: t("dev.taken.refund"), value: `${formatMoney(amount, { exact: true })}, ${formatMoment(at, locale)}` })),
          ]}
        />
      </section>
      <section className="sec">
        <h2>{t("dev.taken.disputes")}</h2>
        {disputes.map(({ id, amount, state, answerBy }) => (
          <div key={id}>
            <p>
              <Money paise={amount} exact />, {t(`dev.dispute.${state}`, { when: answerBy === null ? "" : formatMoment(answerBy, locale) })}
            </p>
            {state === "open" || state === "under_review" ? <Plays plays={ENDS.filter((play) => play !== "study" || state === "open").map((play) => ({ play, says: `dev.taken.play.${play}` }))} about={{ name: "dispute", value: id }} /> : null}
          </div>
        ))}
        {open ? null : <Plays plays={[{ play: "object", says: "dev.taken.play.object" }]} />}
      </section>
    </DevPage>
  );
}
