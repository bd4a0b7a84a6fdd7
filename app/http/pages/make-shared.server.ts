import type { AppLoadContext } from "@remix-run/server-runtime";
import { reportError } from "../log.server";
import { SAVES_DATA } from "../less-data.server";
import type { Asked } from "../request-context.server";
import { packPage } from "./packed-page.server";
import { readPageAddress } from "./page-address.server";
import type { Made } from "./shared-pages.server";

type Answer = (req: Asked) => Promise<{ response: Response; context: AppLoadContext }>;

/**
 * Makes the page of an address as somebody sees it of whom nothing is known: no cookie, no client address, no header but the wish for less data.
 * So nothing of whoever asked first can stand in what others get.
 */
export async function makeShared(address: string, answer: Answer): Promise<Made> {
  const { url, lessData } = readPageAddress(address);
  const { response, context } = await answer({ method: "GET", originalUrl: url, headers: lessData ? SAVES_DATA : {}, ip: "" });
  const cookies = [...context.setCookies, ...response.headers.getSetCookie()];
  if (cookies.length > 0 || context.session) {
    reportError(new Error(`${context.path} says it is the same for everybody and is not`), context.requestId);
    return { page: null, tags: context.tags, keep: false };
  }
  const keep = response.status === 200 && !response.headers.has("Cache-Control") && (response.headers.get("Content-Type") ?? "").startsWith("text/html");
  return { page: await packPage(response), tags: context.tags, keep };
}
