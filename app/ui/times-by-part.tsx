import type { ReactNode } from "react";
import { formatTime } from "./format/time";
import { usePage } from "./page";

export interface TimeChoice {
  /** Local time 'HH:MM'. */
  time: string;
  /** Where choosing it leads, a path from `paths`. */
  to: string;
}

type Part = "morning" | "afternoon" | "evening";

const partOf = (time: string): Part => (time < "12:00" ? "morning" : time < "17:00" ? "afternoon" : "evening");

/** The free times of a day by part of the day. `elsewhere` may say for an empty part where else something is free. */
export function TimesByPart({ times, elsewhere = {} }: { times: readonly TimeChoice[]; elsewhere?: Partial<Record<Part, ReactNode>> }) {
  const { t, href, locale } = usePage();
  return (["morning", "afternoon", "evening"] as const).map((part) => {
    const inPart = times.filter(({ time }) => partOf(time) === part);
    return (
      <div key={part}>
        <h3>{t(`ui.times.${part}`)}</h3>
        {inPart.length === 0 ? (
          <p className="soft">
            {t("ui.times.nothing")} {elsewhere[part]}
          </p>
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
