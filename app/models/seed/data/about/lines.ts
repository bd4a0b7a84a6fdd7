import type { LocalText } from "~/domain/local-text";

/** `English | Hindi`, one text a line. */
export const lines = (text: string): LocalText[] =>
  text.trim().split("\n").map((line) => {
    const [en = "", hi = ""] = line.split("|");
    return { en: en.trim(), hi: hi.trim() };
  });
