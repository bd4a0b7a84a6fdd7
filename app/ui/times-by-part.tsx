import { formatTime } from "./format/time";
import { usePage } from "./page";

export interface TimeChoice {
  /** Local time 'HH:MM'. */
  time: string;
  /** Where choosing it leads, a path from `paths`. */
  to: string;
}

const PARTS = ["morning", "afternoon", "evening"] as const;

const partOf = (time: string): (typeof PARTS)[number] => (time < "12:00" ? "morning" : time < "16:00" ? "afternoon" : "evening");

/** The free times of a day by part of the day; an empty part says so. */
export function TimesByPart({ times }: { times: readonly TimeChoice[] }) {
  const { t, href, locale } = usePage();
  return PARTS.map((part) => {
    const inPart = times.filter(({ time }) => partOf(time) === part);
    return (
      <div key={part}>
        <h3>{t(`ui.times.${part}`)}</h3>
        {inPart.length === 0 ? (
          <p className="soft">{t("ui.times.nothing")}</p>
        ) : (
          <ul className="times">
            {inPart.map(({ time, to }) => (
              <li key={time}>
                <a className="btn2" href={href(to)}>
                  {formatTime(time, locale)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  });
}
