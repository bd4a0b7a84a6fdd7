import type { MessageKey, Translate } from "~/messages";

/** What a message says before and after its one parameter, so that the parameter itself can be marked up. */
export function around(t: Translate, key: MessageKey, param: string): [before: string, after: string] {
  const [before = "", after = ""] = t(key, { [param]: "\0" }).split("\0");
  return [before, after];
}
