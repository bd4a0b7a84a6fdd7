/** A text that was written by hand in each complete language. */
export interface LocalText {
  en: string;
  hi: string;
}
