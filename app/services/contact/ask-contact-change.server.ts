import type { Identifier } from "~/domain/contact/identifier";
import type { Locale } from "~/messages";
import type { TryRefusal } from "~/services/account/allow-try.server";
import { sendCode } from "~/services/account/send-code.server";

interface Wish {
  /** The id of the form: sent twice it sends one code. */
  id: string;
  to: Identifier;
  person: string;
  browser: string;
  address: string;
  locale: Locale;
}

/** Sends a code to an address that somebody wants as his own. One that belongs to somebody else gets word of that and no code, and the answer is the same. Refuses with too many tries. */
export const askContactChange = (wish: Wish): Promise<{ ok: true; request: string } | TryRefusal> => sendCode({ ...wish, purpose: "change_contact" });
