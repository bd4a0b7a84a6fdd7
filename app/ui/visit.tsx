import type { ReactNode } from "react";

interface VisitProps {
  time: ReactNode;
  day: ReactNode;
  /** In a list over many days the day stands out, else the time. */
  dayFirst?: boolean;
  children: ReactNode;
}

/** A visit: when it is, in large, then who and what. */
export function Visit({ time, day, dayFirst = false, children }: VisitProps) {
  return (
    <div className="visit">
      <p className={dayFirst ? "num days" : "num"}>
        {dayFirst ? day : time}
        <br />
        <small className="font-normal">{dayFirst ? time : day}</small>
      </p>
      <div>{children}</div>
    </div>
  );
}
