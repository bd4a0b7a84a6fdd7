import type { RefusalCode } from "~/domain/refusal";
import { paths } from "~/paths";
import { formatMoney } from "../format/money";
import { usePage } from "../page";
import type { CheckoutView } from "./checkout-view";
import { NearestTimes } from "./nearest-times";
import { RefusalNote } from "./refusal-note";

/** Refusals that another time would cure. */
const ABOUT_TIME: ReadonlySet<RefusalCode> = new Set(["just_taken", "outside_hours", "too_soon", "too_far", "day_full"]);
const ABOUT_HOLDS: ReadonlySet<RefusalCode> = new Set(["hold_open_with_artisan", "too_many_holds", "too_many_promised"]);

/** Why the order was not taken, and how to go on: other times, the bookings that wait, the new price. */
export function CheckoutRefusal({ code, before, view }: { code: RefusalCode | null; before: number | null; view: CheckoutView }) {
  const { t, href } = usePage();
  if (!code) return null;
  return (
    <RefusalNote code={code}>
      {ABOUT_TIME.has(code) ? <NearestTimes times={view.near} all={view.calendar} /> : null}
      {ABOUT_HOLDS.has(code) ? (
        <p>
          <a href={href(paths.bookings())}>{t("booking.list.title")}</a>
        </p>
      ) : null}
      {code === "contact_not_proved" ? (
        <p>
          <a href={href(paths.account())}>{t("mail.action.account")}</a>
        </p>
      ) : null}
      {code === "price_changed" && before !== null ? <p>{t("book.checkout.changed", { price: formatMoney(view.total, { exact: true }), before: formatMoney(before, { exact: true }) })}</p> : null}
      {code === "service_gone" ? (
        <p>
          <a href={href(paths.chooseTime({ slug: view.artisan.slug }, { draft: view.draft }))}>{t("book.choice.change")}</a>
        </p>
      ) : null}
      {code === "paused" || code === "artisan_away" ? (
        <p>
          <a href={href(paths.search())}>{t("book.findArtisans")}</a>
        </p>
      ) : null}
    </RefusalNote>
  );
}
