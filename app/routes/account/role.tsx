import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { PERSON_ROLES } from "~/domain/account/roles";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { isSharedPhone } from "~/models/session.server";
import { paths } from "~/paths";
import { switchRole } from "~/services/account/switch-role.server";

export const handle = { policy: "either" as const };

const HOME = { customer: paths.bookings(), artisan: paths.artisanToday() };

export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(context, paths.account());

/** Goes over to the other role, in a new session. Anybody may become a customer; becoming an artisan takes a shop. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, z.strictObject({ role: z.enum(PERSON_ROLES) }));
  if (!form.ok || !context.session) return redirectTo(context, paths.account());
  const { role } = form.value;
  const person = await switchRole({ id: context.session.person, role });
  if (person === null) throw notFound();
  if (person === "no_shop") return redirectTo(context, paths.artisanRegister());
  return signInPerson(context, { person, role, sharedPhone: await isSharedPhone(context.session.id), authAt: context.session.authAt, to: nextPath(request) ?? HOME[role] });
}
