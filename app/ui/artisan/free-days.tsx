import { paths } from "~/paths";
import { formatDay } from "~/ui/format/day";
import { usePage } from "~/ui/page";

interface FreeDaysProps {
  free: readonly { date: string; times: number }[];
  paused: boolean;
}

/** The first days on which somebody could book, as customers see them; else why there are none. */
export function FreeDays({ free, paused }: FreeDaysProps) {
  const { t, href, locale } = usePage();
  return (
    <div className="sec">
      <h2>{t("artisan.free.title")}</h2>
      {free.length > 0 ? (
        <table className="hours">
          <tbody>
            {free.map(({ date, times }) => (
              <tr key={date}>
                <th scope="row">{formatDay(date, locale)}</th>
                <td>{t("artisan.free.times", { count: times })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <>
          <p>{t(paused ? "artisan.free.paused" : "artisan.free.none")}</p>
          <p>
            <a href={href(paused ? paths.artisanPause() : paths.artisanServices())}>{t(paused ? "artisan.pause.open" : "artisan.services.title")}</a>
          </p>
        </>
      )}
    </div>
  );
}
