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
  /** Business time at which it was due. */
  at: Millis;
}

/** The mail service did not take the letter; sending it again with the same key is safe. */
export class EmailUnavailable extends Error {
  override name = "EmailUnavailable";
}

export interface EmailPort {
  readonly mode: "local" | "resend" | "smtp";
  /** Gives the letter's id; the same key gives the same id and no second letter. */
  send(letter: Letter): Promise<{ id: string }>;
}
