import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken } from "~/http/form-token.server";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { paths } from "~/paths";
import { enterByCode } from "~/services/account/enter-by-code.server";
import { CodePage } from "~/ui/account/code-page";
import { CodeOver } from "~/ui/account/code-over";
import { SIX_DIGITS_FORM } from "./forms";
import { openCode } from "./open-code.server";

export const handle = { policy: "guest" as const };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const id = params.request ?? "";
  const found = await openCode(context, id);
  const problem = found ? found.problem : ("code_late" as const);
  const { purpose = "sign_in" } = found ?? {};
  return data({ id, purpose, problem, to: found?.request.to ?? null, next: nextPath(request), token: makeFormToken(context, "code") }, { status: problem ? 410 : 200 });
}

/** The right code signs in; with a number that nobody has, the account comes next. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.request ?? "";
  const form = readForm(context, SIX_DIGITS_FORM);
  if (!form.ok) return form.response;
  const found = await openCode(context, id);
  const entry = found && (await enterByCode({ request: id, purpose: found.purpose, code: form.value.code, browser: context.browser(), now: context.now }));
  if (!entry) return null;
  if (!entry.ok) return refuseEntry(form.fields, entry, "code");
  const [next, shared] = [nextPath(request), form.value.shared];
  if (!entry.person) return redirectTo(context, paths.codeAccount({ request: id }, { next, shared }));
  const home = entry.role === "artisan" ? paths.artisanToday() : paths.bookings();
  return signInPerson(context, { person: entry.person, role: entry.role, sharedPhone: shared === "yes", sid: entry.sid, to: entry.lacksShop ? paths.artisanRegister() : (next ?? home) });
}

export default function Code() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return page.problem ? <CodeOver {...page} problem={page.problem} /> : <CodePage {...page} form={form} />;
}
