import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Answer } from "../answer.server";
import { reportError } from "../log.server";
import { SAVES_DATA } from "../less-data.server";
import type { Asked } from "../request-context.server";
import { packedPage } from "./packed-page.server";
import { readPageAddress } from "./page-address.server";
import type { Made } from "./shared-pages.server";

type Ask = (req: Asked) => Promise<{ answered: Answer; context: AppLoadContext }>;

/**
 * Makes the page of an address as somebody sees it of whom nothing is known: no cookie, no client address, no header but the wish for less data.
 * So nothing of whoever asked first can stand in what others get.
 */
export async function makeShared(address: string, ask: Ask): Promise<Made> {
  const { url, lessData } = readPageAddress(address);
  const { answered, context } = await ask({ method: "GET", originalUrl: url, headers: lessData ? SAVES_DATA : {}, ip: "" });
  const cookies = [...context.setCookies, ...answered.headers.getSetCookie()];
  if (cookies.length > 0 || context.session) {
    reportError(new Error(`${context.path} says it is the same for everybody and is not`), context.requestId);
    return { page: null, tags: context.tags, keep: false };
  }
  const keep = answered.status === 200 && !answered.headers.has("Cache-Control") && (answered.headers.get("Content-Type") ?? "").startsWith("text/html");
  return { page: packedPage(answered), tags: context.tags, keep };
}
