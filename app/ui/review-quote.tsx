import type { ReactNode } from "react";
import { Stars } from "./stars";

interface ReviewQuoteProps {
  stars: number;
  text: ReactNode;
  /** Who and when: "Kavya R., Udaipur, 21 Feb 2026". */
  by: ReactNode;
  /** The artisan's answer, when there is one. */
  answer?: ReactNode;
}

/** One review: stars, words, who and when, and the artisan's answer below it. */
export function ReviewQuote({ stars, text, by, answer }: ReviewQuoteProps) {
  return (
    <article className="quote">
      <h3>
        <Stars stars={stars} />
      </h3>
      <p>{text}</p>
      <p className="soft">{by}</p>
      {answer ? <p className="note">{answer}</p> : null}
    </article>
  );
}
