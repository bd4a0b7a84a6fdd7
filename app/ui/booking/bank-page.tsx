import type { Millis } from "~/domain/time/instant";
import { Facts } from "../facts";
import { FormTokens } from "../form-tokens";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";

interface BankPageProps {
  order: string;
  amount: number;
  title: string;
  /** Where "cancel" leads, with its language; null when nobody came here from the shop. */
  cancel: string | null;
  attempts: readonly { id: string; state: "created" | "authorized" | "captured" | "failed"; at: Millis }[];
}

const OUTCOMES = ["succeed", "fail", "slow", "twice", "drop", "never"] as const;

/** The demo bank: one button for each thing that banks do. */
export function BankPage({ order, amount, title, cancel, attempts }: BankPageProps) {
  const { t, locale } = usePage();
  return (
    <Frame>
      <Head title={t("booking.bank.title")} />
      <h1>{t("booking.bank.title")}</h1>
      <p className="note">{t("booking.bank.noMoney")}</p>
      <Facts
        facts={[
          { label: t("booking.bank.amount"), value: <span className="num">{formatMoney(amount, { exact: true })}</span> },
          { label: t("booking.bank.for"), value: title },
          { label: t("booking.bank.order"), value: order },
          ...attempts.map(({ id, state, at }) => ({ label: id, value: t("booking.bank.attempt", { state: t(`booking.bank.attempt.${state}`), when: formatMoment(at, locale) }) })),
        ]}
      />
      <form method="post">
        <FormTokens />
        {OUTCOMES.map((outcome, index) => (
          <p key={outcome}>
            <button className={index === 0 ? "btn wide" : "btn2 wide"} name="outcome" value={outcome}>
              {t(`booking.bank.${outcome}`)}
            </button>
          </p>
        ))}
      </form>
      {cancel ? (
        <p>
          <a className="link" href={cancel}>{t("booking.bank.cancel")}</a>
        </p>
      ) : null}
    </Frame>
  );
}
