import { environment } from "~/env.server";
import { readSmsConfig } from "./config.server";
import { httpSms } from "./http.server";
import { localSms } from "./local.server";
import type { SmsPort } from "./port";

let port: SmsPort | undefined;

/** The message service of this process. */
export function sms(): SmsPort {
  if (!port) {
    const env = environment();
    const gateway = readSmsConfig(env);
    port = gateway ? httpSms(gateway) : localSms(env.production ? "not_sent" : "sent");
  }
  return port;
}
