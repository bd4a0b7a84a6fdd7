import type { PageCursor } from "~/domain/page-cursor";
import { paths } from "~/paths";
import { formatDayOf } from "~/ui/format/moment";
import { Money } from "~/ui/money";
import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";

/** A payout as it stands in a list. */
export interface ListedPayout extends PageCursor {
  amount: number;
  bookings: number;
  state: "created" | "processed" | "returned";
}

const TONES = { created: "wait", processed: "good", returned: "bad" } as const;

/** How a payout stands, in words. */
export function PayoutStateWord({ state }: Pick<ListedPayout, "state">) {
  const { t } = usePage();
  return <StateWord tone={TONES[state]}>{t(`payee.payout.state.${state}`)}</StateWord>;
}

/** One payout in a list: when, of how many bookings, how it stands, how much. */
export function PayoutRow({ payout: { id, at, amount, bookings, state } }: { payout: ListedPayout }) {
  const { t, href, locale } = usePage();
  return (
    <li className="past">
      <p>
        <a href={href(paths.artisanPayout({ payout: id }))}>{formatDayOf(at, locale, { year: true })}</a>, {t("payee.payout.count", { count: bookings })}
      </p>
      <p className="ends">
        <PayoutStateWord state={state} />
        <span className="price">
          <Money paise={amount} exact />
        </span>
      </p>
    </li>
  );
}
