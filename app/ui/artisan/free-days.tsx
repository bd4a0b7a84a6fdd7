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
        <ul className="links">
          {free.map(({ date, times }) => (
            <li key={date}>
              {formatDay(date, locale)} <span className="soft">{t("artisan.free.times", { count: times })}</span>
            </li>
          ))}
        </ul>
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
