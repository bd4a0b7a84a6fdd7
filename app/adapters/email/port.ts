import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";

/** One letter to one reader. */
export interface Letter {
  /** The same key is the same letter: it goes out once, however often it is sent. */
  key: string;
  to: string;
  template: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  /** It holds a code or link that opens something: it is kept only where it is read by nobody else. */
  secret: boolean;
  /** Business time at which it was due. */
  at: Millis;
}

/** The mail service did not take the letter; sending it again with the same key is safe. */
export class EmailUnavailable extends Error {
  override name = "EmailUnavailable";
}

export interface EmailPort {
  readonly mode: "local" | "resend" | "smtp";
  /** Whether letters reach anybody: not in production without a mail service. */
  readonly delivers: boolean;
  /** Gives the letter's id; the same key gives the same id and no second letter. */
  send(letter: Letter): Promise<{ id: string }>;
}
