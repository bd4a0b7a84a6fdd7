import { environment } from "~/env.server";
import { readEmailConfig } from "./config.server";
import { localEmail } from "./local.server";
import type { EmailPort } from "./port";

let port: EmailPort | undefined;

/** The mail service of this process. */
export function email(): EmailPort {
  if (!port) {
    readEmailConfig(environment().raw);
    port = localEmail(environment().production ? "not_sent" : "sent");
  }
  return port;
}
