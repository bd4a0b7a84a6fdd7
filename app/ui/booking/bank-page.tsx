import type { Millis } from "~/domain/time/instant";
import { Facts } from "../facts";
import { FormTokens } from "../form-tokens";
import { formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { Whole } from "../whole";

interface BankPageProps {
  order: string;
  kind: "order" | "link" | "code";
  /** A link or code is good for one payment, and for a time. */
  state: "open" | "paid" | "ended";
  /** What a code says. */
  text: string | null;
  amount: number;
  title: string;
  /** Where "cancel" leads, with its language; null when nobody came here from the shop. */
  cancel: string | null;
  attempts: readonly { id: string; state: "created" | "authorized" | "captured" | "failed"; at: Millis }[];
}

const OUTCOMES = ["succeed", "fail", "slow", "twice", "drop", "never"] as const;

/** The demo bank: one button for each thing that banks do. */
export function BankPage({ order, kind, state, text, amount, title, cancel, attempts }: BankPageProps) {
  const { t, locale } = usePage();
  return (
    <Frame>
      <Head title={t("booking.bank.title")} />
      <h1>{t("booking.bank.title")}</h1>
      <p className="note">{t(state === "open" ? "booking.bank.noMoney" : `booking.bank.${state}`)}</p>
      <Facts
        facts={[
          { label: t("booking.bank.amount"), value: <span className="num">{formatMoney(amount, { exact: true })}</span> },
          { label: t("booking.bank.for"), value: <Whole text={title} /> },
          { label: t(`booking.bank.${kind}`), value: <span className="whole-id">{order}</span> },
          { label: t("booking.bank.says"), value: text && <a href={text}>{text}</a> },
          ...attempts.map(({ id, state: way, at }) => ({ label: id, value: t("booking.bank.attempt", { state: t(`booking.bank.attempt.${way}`), when: formatMoment(at, locale) }) })),
        ]}
      />
      {state === "open" ? (
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
      ) : null}
      {cancel ? (
        <p>
          <a className="link" href={cancel}>{t("booking.bank.cancel")}</a>
        </p>
      ) : null}
    </Frame>
  );
}
