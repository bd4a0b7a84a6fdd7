import type { NextAction, NextNumber } from "~/domain/booking/next-step";
import type { Millis } from "~/domain/time/instant";
import { isMessageKey, type Locale } from "~/messages";
import { paths } from "~/paths";
import { formatTimeLeft } from "../format/duration";
import { weekdayOf } from "../format/day";
import { indianTime } from "../format/indian-time";
import { formatDayOf, formatMoment, formatTimeOf } from "../format/moment";
import { CALENDAR_NAMES } from "../format/names";
import { formatMoney } from "../format/money";
import { NextStep } from "../next-step";
import { usePage } from "../page";
import { Whole } from "../whole";
import { actionPath } from "./action-path";
import type { BookingView } from "./booking-view";
import { CallLink } from "./call-link";
import { CheckForm } from "./check-form";
import { CheckWords } from "./check-words";
import { longDay } from "./long-day";

/** Who does what next, until when, and the buttons for it. */
export function NextBlock({ booking }: { booking: BookingView }) {
  const { t, href, locale } = usePage();
  const { step, start, end } = booking;
  const name = booking.other[locale];
  const until = formatMoment(booking.dueAt ?? end, locale);
  const words = sayings(booking).filter(isMessageKey);
  const check = step.actions.includes("check_again");
  const actions = step.actions.filter((action) => action !== "check_again").filter((action) => action !== "cancel" || booking.state === "requested" || booking.artisanSuspended);
  return (
    <NextStep {...(step.tone ? { tone: step.tone } : {})} heading={t(`booking.next.${step.heading}`, { name, day: weekdayName(start, locale) })} number={step.number ? <NumberText number={step.number} /> : null}>
      {words.map((key) => (
        <p key={key}>{t(key, { name, until })}</p>
      ))}
      {booking.relation === "customer" && booking.money.bankReturnsBy !== null ? <p>{t("booking.bankReturns", { day: formatDayOf(booking.money.bankReturnsBy, locale) })}</p> : null}
      {booking.relation === "customer" && booking.balanceState === "confirming" ? <p>{t("booking.balance.customer.asking")}</p> : null}
      <CheckWords checked={booking.checked} />
      {check || booking.checked ? <CheckForm to={paths.paymentCheck({ booking: booking.id })} label={t("booking.do.check_again")} look={check ? "btn" : "btn2"} /> : null}
      <p>
        <CallLink booking={booking} />
        {actions.map((action, index) => (
          <a key={action} className={index === 0 && !check && !QUIET.has(action) ? "btn" : "btn2"} href={href(actionPath(action, booking))}>
            {t(`booking.do.${action}`)}
          </a>
        ))}
      </p>
    </NextStep>
  );
}

/** What stands out nowhere, though it comes first. */
const QUIET: ReadonlySet<NextAction> = new Set(["cancel", "book_again", "find_others"]);

/** What is said below the heading: how it stands, and for one whose booking ended paid, whether money comes back. */
function sayings({ step, relation, money, pays, refunds }: BookingView): string[] {
  const inPerson = `booking.sayInPerson.${step.heading}`;
  if (pays === "in_person" && isMessageKey(inPerson)) return [inPerson];
  const ended = relation === "customer" && money.back !== null;
  const smooth = refunds.every(({ stage }) => stage === "under_way" || stage === "sent");
  const comesBack = `booking.say.comesBack.${smooth ? (money.payer === "customer" ? "you" : "payer") : "look"}`;
  return [`booking.say.${step.heading}`, ...(ended ? [money.back?.amount ? comesBack : "booking.say.nothingBack"] : [])];
}

const weekdayName = (at: Millis, locale: Locale): string => CALENDAR_NAMES[locale].weekdays[weekdayOf(indianTime(at).date)] ?? "";

function NumberText({ number }: { number: NextNumber }) {
  const { t, locale, now } = usePage();
  switch (number.kind) {
    case "left":
      return <Whole text={t("booking.left", { time: formatTimeLeft(number.until - now, locale) })} />;
    case "until":
      return formatMoment(number.until, locale);
    case "start":
      return (
        <>
          {longDay(indianTime(number.start).date, locale, { weekday: false })}, {formatTimeOf(number.start, locale)}
        </>
      );
    case "money":
      return formatMoney(number.amount, { exact: true });
  }
}
