import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";

/** One text message to one phone. */
export interface TextMessage {
  /** The same key is the same message: it goes out once, however often it is sent. */
  key: string;
  /** In stored form: '+91XXXXXXXXXX'. */
  to: string;
  /** What kind of message it is. In India each kind is registered, in each language, before it may be sent. */
  template: string;
  locale: Locale;
  /** The whole text: the registered words with the variables in their places. */
  text: string;
  /** What was put into the registered words, in their order. */
  variables: readonly string[];
  /** What it is about, where rows are listed. */
  subject: string;
  /** It holds a code or link that opens something: its text is kept only where it is read by nobody else. */
  secret: boolean;
  /** Business time at which it was due. */
  at: Millis;
}

/** The message service did not take the message; sending it again with the same key is safe. */
export class SmsUnavailable extends Error {
  override name = "SmsUnavailable";
}

export interface SmsPort {
  readonly mode: "local" | "http";
  /** Whether messages reach anybody: not in production without a message service. */
  readonly delivers: boolean;
  /** Gives the message's id; the same key gives the same id and no second message. What the service will never take is recorded as not sent. */
  send(message: TextMessage): Promise<{ id: string }>;
}
