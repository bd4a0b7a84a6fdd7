import { CALL_OFF_REASONS } from "~/domain/booking/states";
import type { LocalText } from "~/domain/local-text";
import type { Paise } from "~/domain/money";
import type { RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import type { FormReply } from "~/ui/form-reply";
import { FormTokens } from "~/ui/form-tokens";
import { formatMoney } from "~/ui/format/money";
import { formatMoment } from "~/ui/format/moment";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { Whole } from "~/ui/whole";
import { OfficePage } from "./office-page";

interface CallOffPageProps {
  booking: { id: string; reference: string; version: number; service: LocalText; start: Millis; customer: string; artisan: string; /** Null where nothing was paid. */ refund: Paise | null; /** What one member may give back alone, where it is more. */ limit: Paise | null };
  reply: { form: FormReply; reason?: RefusalCode } | undefined;
}

/** Asks before a booking is called off: what ends, how much goes back to whom, who is told, and why. */
export function CallOffPage({ booking, reply }: CallOffPageProps) {
  const { t, href, locale } = usePage();
  const { id, reference, version, service, start, customer, artisan, refund, limit } = booking;
  const back = paths.adminBooking({ booking: id });
  return (
    <OfficePage tab="bookings" title={t("admin.callOff.title")} back={{ to: back, name: reference }} state={reply?.reason ? { reason: reply.reason } : {}} form={reply?.form}>
      <p><Whole text={t("admin.callOff.now", { reference, service: service[locale], customer, artisan, when: formatMoment(start, locale) })} /></p>
      <p>{refund === null ? t("booking.money.nothing") : t("admin.callOff.money", { amount: formatMoney(refund, { exact: true }), customer, artisan })}</p>
      {limit === null ? null : <p>{t("admin.callOff.second", { limit: formatMoney(limit) })}</p>}
      <p>{t("admin.callOff.letters", { customer })}</p>
      <form method="post" noValidate>
        <FormTokens />
        <input type="hidden" name="version" value={version} />
        <RadioGroup form={reply?.form} name="reason" label={t("admin.callOff.reason")} choices={CALL_OFF_REASONS.map((reason) => ({ value: reason, label: t(`booking.reason.${reason}`) }))} />
        <TextArea form={reply?.form} name="words" label={t("admin.callOff.words")} hint={t("admin.callOff.wordsHint")} rows={3} maxLength={300} optional />
        <p>
          <button className="btn">{t("admin.callOff.button")}</button>{" "}
          <a className="btn2" href={href(back)}>
            {t("admin.callOff.keep")}
          </a>
        </p>
      </form>
    </OfficePage>
  );
}
