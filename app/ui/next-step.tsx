import type { ReactNode } from "react";

interface NextStepProps {
  /** How it stands; colour follows, the heading says it. */
  tone?: "ok" | "wait" | "stop";
  heading: ReactNode;
  /** The number to act on: day and time, time left, money. */
  number?: ReactNode;
  children?: ReactNode;
}

/** The next step of a booking: who does what, until when. Once a page, at the top. */
export function NextStep({ tone, heading, number, children }: NextStepProps) {
  return (
    <section className={tone ? `next ${tone}` : "next"}>
      <h2>{heading}</h2>
      {number ? <p className="num">{number}</p> : null}
      {children}
    </section>
  );
}
