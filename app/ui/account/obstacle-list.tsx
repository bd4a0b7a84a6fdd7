import type { Obstacles } from "~/domain/privacy/obstacles";
import { paths } from "~/paths";
import { formatMoment } from "../format/moment";
import { usePage } from "../page";

/** Why an account cannot be closed just now: which bookings, and what to do about each. */
export function ObstacleList({ obstacles: { running, money, addressRests } }: { obstacles: Obstacles }) {
  const { t, locale } = usePage();
  return (
    <>
      <p className="lead">{t("privacy.erasure.notYet")}</p>
      {running.length > 0 ? (
        <>
          <h2>{t("privacy.erasure.running", { count: running.length })}</h2>
          <p>{t("privacy.erasure.runningText")}</p>
          <Bookings bookings={running} />
        </>
      ) : null}
      {money.length > 0 ? (
        <>
          <h2>{t("privacy.erasure.money", { count: money.length })}</h2>
          <p>{t("privacy.erasure.moneyText")}</p>
          <Bookings bookings={money} />
        </>
      ) : null}
      {addressRests === null ? null : (
        <>
          <h2>{t("privacy.erasure.address")}</h2>
          <p>{t("privacy.erasure.addressText", { moment: formatMoment(addressRests, locale) })}</p>
        </>
      )}
    </>
  );
}

function Bookings({ bookings }: { bookings: Obstacles["running"] }) {
  const { href } = usePage();
  return (
    <ul>
      {bookings.map(({ id, reference }) => (
        <li key={id}>
          <a href={href(paths.booking({ booking: id }))}><span className="nb">{reference}</span></a>
        </li>
      ))}
    </ul>
  );
}
