import { z } from "zod";
import { LOCALES } from "~/messages";

const live = (description: string) => z.string().trim().optional().meta({ live: true, description });

/** The message service's variables, all five or none. */
export const SMS_CONFIG = z.object({
  SMS_HTTP_URL: live("where text messages are posted, as `adapters/README.md` describes; `https:` in production"),
  SMS_HTTP_TOKEN: live("the message service's key, sent as a bearer token"),
  SMS_HTTP_SENDER: live("the sender's name as it is registered with the operators (DLT header), such as KALSTU"),
  SMS_HTTP_ENTITY: live("the number of the registered sender (DLT principal entity)"),
  SMS_HTTP_TEMPLATES: live("a comma list of `kind.language=number`, the registered templates; `code.en` and `code.hi` are needed, other kinds without one are not sent"),
});

export interface SmsGateway {
  url: string;
  token: string;
  sender: string;
  entity: string;
  /** Numbers of registered templates by `kind.language`. */
  templates: ReadonlyMap<string, string>;
}

const NAMES = ["SMS_HTTP_URL", "SMS_HTTP_TOKEN", "SMS_HTTP_SENDER", "SMS_HTTP_ENTITY", "SMS_HTTP_TEMPLATES"] as const;
const NEEDED = LOCALES.map((locale) => `code.${locale}`);

/** Reads the message service's variables; null for none. Half a set, an address that is not https in production, or codes without a registered template stop the start. */
export function readSmsConfig({ raw, production }: { raw: Record<string, string | undefined>; production: boolean }): SmsGateway | null {
  const env = SMS_CONFIG.parse(raw);
  const missing = NAMES.filter((name) => !env[name]);
  if (missing.length === NAMES.length) return null;
  if (missing.length > 0) throw new Error(`SMS: ${missing.join(", ")} is missing`);
  const [url = "", token = "", sender = "", entity = "", list = ""] = NAMES.map((name) => env[name] ?? "");
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) throw new Error("SMS: SMS_HTTP_URL is no address");
  if (production && address.protocol !== "https:") throw new Error("SMS: SMS_HTTP_URL needs https in production");
  return { url, token, sender, entity, templates: readTemplates(list) };
}

function readTemplates(list: string): Map<string, string> {
  const pairs = list.split(",").map((pair) => pair.trim()).filter(Boolean);
  const wrong = pairs.filter((pair) => !/^[a-z_]+\.[a-z]{2}=\d{5,25}$/.test(pair));
  if (wrong.length > 0) throw new Error(`SMS: SMS_HTTP_TEMPLATES has ${wrong.join(", ")}, which is not kind.language=number`);
  const templates = new Map(pairs.map((pair) => pair.split("=") as [string, string]));
  const missing = NEEDED.filter((kind) => !templates.has(kind));
  if (missing.length > 0) throw new Error(`SMS: SMS_HTTP_TEMPLATES lacks ${missing.join(", ")}`);
  return templates;
}
