import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { identity } from "~/adapters/identity/index.server";
import { localizePath } from "~/http/language.server";
import { redirectTo, tooMany, unavailable } from "~/http/responses.server";
import { paths } from "~/paths";
import { allowTry, providerTries } from "~/services/account/allow-try.server";
import { dropTrip, faultPage, keepArrival, readArrival, readTrip, returnAddress } from "./google-trip.server";

/** Public: who comes back from Google is known to nobody yet. */
export const handle = { policy: "public" as const };

/**
 * Takes somebody back from Google and asks Google who he is. Writes nothing and signs nobody in: that is for the form on the next page,
 * whose address has no code in it. Opened again, by Back or reload, it leads on to where the first time led.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  const trip = readTrip(context);
  if (!trip) return context.session ? redirectTo(context, paths.account()) : redirectTo(context, readArrival(context) ? paths.googleContinue() : paths.login({ google: "lost" }));
  dropTrip(context);
  const allowed = await allowTry(providerTries({ address: context.clientAddress }));
  if (!allowed.ok) throw allowed.code === "too_many_tries" ? tooMany(allowed.waitMs) : unavailable();
  const back = await (await identity()).finishGoogle({ address: returnAddress() + context.search, remembered: trip.remembered });
  if (!back.ok) return redirect(faultPage(trip, back.code), 303);
  const { as, next, locale } = trip;
  keepArrival(context, { as, next, locale, identity: back.identity, person: context.session?.person ?? null });
  return redirect(localizePath(locale, as === "link" ? paths.accountGoogle() : paths.googleContinue()), 303);
}
