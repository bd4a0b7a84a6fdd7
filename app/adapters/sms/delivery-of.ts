import type { Delivery } from "~/models/delivery.server";
import type { TextMessage } from "./port";

/** The row of a message. Without `secrets` the text of one that opens something stays out of it. */
export const deliveryOf = ({ key, to, template, locale, subject, text, secret, at }: TextMessage, { id, state, secrets }: { id: string; state: Delivery["state"]; secrets: boolean }): Delivery => ({
  _id: id,
  key,
  channel: "sms",
  state,
  template,
  to,
  locale,
  subject,
  text: secret && !secrets ? "" : text,
  html: "",
  at,
});
