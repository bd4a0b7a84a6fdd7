import { paths } from "~/paths";
import type { BookingLine } from "~/domain/artisan/booking-line";
import { Ask } from "~/ui/ask";
import { FormTokens } from "~/ui/form-tokens";
import { formatTimeLeft } from "~/ui/format/duration";
import { formatMoney } from "~/ui/format/money";
import { formatMoment } from "~/ui/format/moment";
import { Money } from "~/ui/money";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { WhatAndWhere } from "./what-and-where";

/** A request that waits for the artisan's answer: time left, who, what and where, the note, what he will receive, yes or no. The most pressing one carries the page's one clay button. */
export function Request({ line, first }: { line: BookingLine; first: boolean }) {
  const { t, href, locale, now } = usePage();
  const { id, version, customer, dueAt, note, start } = line;
  return (
    <Ask left={t("artisan.ask.left", { time: formatTimeLeft((dueAt ?? now) - now, locale) })} name={<a href={href(paths.booking({ booking: id }))}><OwnWords text={customer} /></a>}>
      <WhatAndWhere line={line} when={formatMoment(start, locale)} />
      {note ? <p>“<OwnWords text={note} />”</p> : null}
      <Brings line={line} />
      <form method="post" action={href(paths.acceptance({ booking: id }))}>
        <FormTokens />
        <input type="hidden" name="version" value={version} />
        <button className={first ? "btn wide" : "btn2 wide"}>
          {t("artisan.ask.yes")}
          <span className="vh">: {customer}</span>
        </button>
        <a className="btn2 wide" href={href(paths.decline({ booking: id }))}>
          {t("artisan.ask.no")}
          <span className="vh">: {customer}</span>
        </a>
      </form>
      <p className="soft">{dueAt === null ? null : t(line.pays === "online" ? "artisan.ask.until" : "artisan.ask.untilInPerson", { moment: formatMoment(dueAt, locale) })}</p>
    </Ask>
  );
}

/** What the visit brings: from us, or from the customer in person less our part. */
function Brings({ line: { pays, total, receive, customer } }: { line: BookingLine }) {
  const { t } = usePage();
  const online = pays === "online";
  const part = total - receive;
  return (
    <>
      <p>
        {online ? t("artisan.receive") : t("booking.money.inPersonYou", { name: customer })}
        <br />
        <span className="num">
          <Money paise={online ? receive : total} exact />
        </span>
      </p>
      {online ? null : <p className="soft">{part > 0 ? t("artisan.ask.part", { part: formatMoney(part, { exact: true }) }) : t("booking.money.inPersonFree")}</p>}
    </>
  );
}
