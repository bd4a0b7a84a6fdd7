import type { LocalText } from "~/domain/local-text";

export interface PersonName extends LocalText {
  gender: "f" | "m";
}
