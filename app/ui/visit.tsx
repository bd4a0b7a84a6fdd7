import type { ReactNode } from "react";

/** A visit to come: time and day first, then who and what. */
export function Visit({ time, day, children }: { time: ReactNode; day: ReactNode; children: ReactNode }) {
  return (
    <div className="visit">
      <p className="num">
        {time}
        <br />
        <small>{day}</small>
      </p>
      <div>{children}</div>
    </div>
  );
}
