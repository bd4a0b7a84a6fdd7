import type { Millis } from "~/domain/time/instant";
import { formatMoment } from "../format/moment";
import { usePage } from "../page";

/** Free times nearest to one that is gone, as links; `all` leads to the whole calendar. */
export function NearestTimes({ times, all }: { times: readonly { start: Millis; to: string }[]; all: string }) {
  const { t, href, locale } = usePage();
  return (
    <>
      {times.length > 0 ? (
        <>
          <h3>{t("book.near.title")}</h3>
          <ul className="times">
            {times.map(({ start, to }) => (
              <li key={start}>
                <a className="btn2" href={href(to)}>
                  {formatMoment(start, locale)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        <a className="link" href={href(all)}>{t("book.near.all")}</a>
      </p>
    </>
  );
}
