import { isStaffFreeze } from "~/domain/payment/staff-freeze";
import { may } from "~/domain/permission/permissions";
import { isMessageKey } from "~/messages";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

/** A freeze's reason in words; one that has none is shown as it was written. */
export function useFreezeReason(): (reason: string) => string {
  const { t } = usePage();
  return (reason) => {
    const key = `finance.freeze.reason.${reason}`;
    return isMessageKey(key) ? t(key) : reason;
  };
}

/** What holds a booking's money, since when, and who can end it; nothing where nothing does. */
export function FreezeLines({ booking, freezes }: { booking: string; freezes: readonly { key: string; reason: string; at: number }[] }) {
  const { t, href, locale, viewer } = usePage();
  const reasonOf = useFreezeReason();
  return freezes.map(({ key, reason, at }) => (
    <p className="note" key={key}>
      {t("finance.freeze.now", { moment: shortMoment(at, locale, { year: true }), reason: reasonOf(reason) })}{" "}
      {!isStaffFreeze({ key }) ? t("finance.freeze.other") : may(viewer?.staffRole ?? null, "payments.freeze") ? <a href={href(paths.adminBookingThaw({ booking }))}>{t("finance.thaw.do")}</a> : null}
    </p>
  ));
}
