import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { identity } from "~/adapters/identity/index.server";
import { nextPath } from "~/http/next-path.server";
import { readQuery } from "~/http/query.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { ERRANDS, faultPage, keepTrip, returnAddress } from "./google-trip.server";

/** Public: it begins at sign-in pages and at the account page. */
export const handle = { policy: "public" as const };

const QUERY = z.object({ as: z.enum(ERRANDS).default("customer") });

/** Sends somebody to Google. What has to come back with him stays in his browser, sealed. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const errand = { as: readQuery(request, QUERY).as, next: nextPath(request), locale: context.locale };
  if (errand.as === "link" && !context.session) return redirectTo(context, paths.login({ next: paths.accountWays() }));
  if (errand.as !== "link" && context.session) return redirectTo(context, errand.next ?? paths.account());
  const begun = await (await identity()).beginGoogle({ returnTo: returnAddress() });
  if (!begun.ok) return redirect(faultPage(errand, begun.code), 303);
  keepTrip(context, { ...errand, remembered: begun.remember });
  return redirect(begun.address, 303);
}
