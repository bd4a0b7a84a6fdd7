import { environment } from "~/env.server";
import { EMAIL_CONFIG } from "./config.server";
import { localEmail } from "./local.server";
import type { EmailPort } from "./port";

let port: EmailPort | undefined;

/** The mail service of this process. */
export function email(): EmailPort {
  if (!port) {
    EMAIL_CONFIG(environment().raw);
    port = localEmail(environment().production ? "not_sent" : "sent");
  }
  return port;
}
