import { z } from "zod";
import { PROVIDERS } from "~/domain/account/proven-identity";
import { PERSON_ROLES } from "~/domain/account/roles";
import { minutes } from "~/domain/time/instant";
import type { RequestContext } from "~/http/context.server";
import type { GoogleFault } from "~/http/google-way.server";
import { localizePath } from "~/http/language.server";
import { dropSealed, keepSealed, readSealed } from "~/http/sealed-cookie.server";
import { environment } from "~/env.server";
import { LOCALES } from "~/messages";
import { paths } from "~/paths";

/** From pressing the button to the last form; both cookies of it open no longer. */
const LASTS = minutes(10);

/** What somebody wants of Google: in by one of the doors, or one more way into the account he is in. */
export const ERRANDS = [...PERSON_ROLES, "link"] as const;
const ERRAND = { as: z.enum(ERRANDS), next: z.string().nullable(), locale: z.enum(LOCALES) };

const TRIP = z.object({ ...ERRAND, remembered: z.string() });
export type Trip = z.infer<typeof TRIP>;

const IDENTITY = z.object({
  provider: z.enum(PROVIDERS),
  subject: z.string(),
  subjects: z.object({ google: z.string().optional(), firebase: z.string().optional() }).transform(({ google, firebase }) => ({ ...(google ? { google } : {}), ...(firebase ? { firebase } : {}) })),
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  name: z.string(),
});
const ARRIVAL = z.object({ ...ERRAND, identity: IDENTITY, person: z.string().nullable() });
/** Somebody back from Google, who has not pressed the last button yet; `person` is whose session asked. */
export type Arrival = z.infer<typeof ARRIVAL>;

const [TRIP_COOKIE, ARRIVAL_COOKIE] = ["ks_google", "ks_google_back"];

export const keepTrip = (context: RequestContext, trip: Trip): void => keepSealed(context, TRIP_COOKIE, trip, LASTS);
export const readTrip = (context: RequestContext): Trip | null => readSealed(context, TRIP_COOKIE, TRIP);
export const dropTrip = (context: RequestContext): void => dropSealed(context, TRIP_COOKIE);

export const keepArrival = (context: RequestContext, arrival: Arrival): void => keepSealed(context, ARRIVAL_COOKIE, arrival, LASTS);
export const readArrival = (context: RequestContext): Arrival | null => readSealed(context, ARRIVAL_COOKIE, ARRIVAL);
export const dropArrival = (context: RequestContext): void => dropSealed(context, ARRIVAL_COOKIE);

/** The one address that Google sends people back to: without language, as it is registered there. */
export const returnAddress = (): string => environment().publicUrl + paths.googleReturn();

/** The page that says what went wrong on an errand and what to do: the door it began at. */
export function faultPage({ as, next, locale }: Pick<Trip, "as" | "next" | "locale">, google: GoogleFault): string {
  const page = as === "link" ? paths.accountWays({ google }) : as === "artisan" ? paths.artisanLogin({ google, next }) : paths.login({ google, next });
  return localizePath(locale, page);
}
