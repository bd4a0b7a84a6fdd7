import type { CraftSlug } from "~/domain/craft";
import type { RequestContext } from "~/http/context.server";
import { readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { paths } from "~/paths";
import { enterProven } from "~/services/account/enter-proven.server";
import { CONTINUE_FORMS } from "./forms";
import { dropArrival, readArrival } from "./google-trip.server";
import { viewArrival } from "./view-arrival.server";

/** What any of these forms says. */
interface Said {
  name?: string;
  craft?: CraftSlug;
  place?: string;
  shared?: "yes" | undefined;
}

const HOME = { customer: paths.bookings(), artisan: paths.artisanToday() };

/** Lets in whom Google has proved, once he has pressed the button or filled in what was asked. */
export async function continueEntry(context: RequestContext) {
  const arrival = readArrival(context);
  if (!arrival || arrival.as === "link") return redirectTo(context, paths.login({ google: "lost" }));
  const view = await viewArrival(arrival);
  if (view.kind === "refused") return redirectTo(context, paths.googleContinue());
  const form = readForm(context, CONTINUE_FORMS[view.kind]);
  if (!form.ok) return form.response;
  const id = readFormToken(context, "person", form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const { name, craft, place, shared }: Said = form.value;
  const { identity, as: wanted, next } = arrival;
  const entry = await enterProven({
    identity,
    wanted,
    joining: name === undefined ? null : { id, name },
    shop: craft !== undefined && place !== undefined ? { craft, place } : null,
    locale: context.locale,
    address: context.clientAddress,
    now: context.now,
  });
  if (entry.ok) {
    dropArrival(context);
    return signInPerson(context, { person: entry.person, role: entry.role, sharedPhone: shared === "yes", to: next ?? HOME[entry.role] });
  }
  // What the page asked is no longer what is asked: it is shown anew.
  if (entry.code === "no_shop" || entry.code === "terms_needed") return redirectTo(context, paths.googleContinue());
  return refuseEntry(form.fields, entry, "");
}
