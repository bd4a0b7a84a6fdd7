import { paths } from "~/paths";
import type { BookingLine } from "~/domain/artisan/booking-line";
import { Ask } from "~/ui/ask";
import { FormTokens } from "~/ui/form-tokens";
import { formatTimeLeft } from "~/ui/format/duration";
import { formatMoment } from "~/ui/format/moment";
import { Money } from "~/ui/money";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { WhatAndWhere } from "./what-and-where";

/** A request that waits for the artisan's answer: time left, who, what and where, the note, what he will receive, yes or no. The most pressing one carries the page's one clay button. */
export function Request({ line, first }: { line: BookingLine; first: boolean }) {
  const { t, href, locale, now } = usePage();
  const { id, version, customer, dueAt, note, receive, start } = line;
  return (
    <Ask left={t("artisan.ask.left", { time: formatTimeLeft((dueAt ?? now) - now, locale) })} name={<a href={href(paths.booking({ booking: id }))}><OwnWords text={customer} /></a>}>
      <WhatAndWhere line={line} when={formatMoment(start, locale)} />
      {note ? <p>“<OwnWords text={note} />”</p> : null}
      <p>
        {t("artisan.receive")}
        <br />
        <span className="num">
          <Money paise={receive} exact />
        </span>
      </p>
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
      <p className="soft">{dueAt === null ? null : t("artisan.ask.until", { moment: formatMoment(dueAt, locale) })}</p>
    </Ask>
  );
}
