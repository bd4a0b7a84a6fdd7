import { paths } from "~/paths";
import { FormTokens } from "../form-tokens";
import { formatDayOf, formatMoment } from "../format/moment";
import { usePage } from "../page";

interface DeviceRowProps {
  device: { id: string; browser: string; system: string; since: number; seenAt: number; sharedPhone: boolean; here: boolean };
}

/** One browser where somebody is signed in. The one that asks has no button: its way out stands at the top of every page. */
export function DeviceRow({ device: { id, browser, system, since, seenAt, sharedPhone, here } }: DeviceRowProps) {
  const { t, href, locale } = usePage();
  const name = browser && system ? t("account.devices.named", { browser, system }) : browser || system || t("account.devices.unknown");
  const marks = [here ? t("account.devices.here") : null, sharedPhone ? t("account.devices.shared") : null].filter(Boolean).join(", ");
  return (
    <div className="row">
      <div>
        <h2>{name}</h2>
        <p className="soft">
          {marks ? (
            <>
              {marks}
              <br />
            </>
          ) : null}
          {t("account.devices.since", { day: formatDayOf(since, locale, { weekday: false }), moment: formatMoment(seenAt, locale) })}
        </p>
      </div>
      {here ? null : (
        <form method="post" action={href(paths.accountDevice({ device: id }))}>
          <FormTokens />
          <button className="btn2">{t("account.devices.end")}</button>
        </form>
      )}
    </div>
  );
}
