import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { googleWay } from "~/http/google-way.server";
import { nextPath } from "~/http/next-path.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { paths } from "~/paths";
import { signIn } from "~/services/account/sign-in.server";
import { EntryPage } from "~/ui/account/entry-page";
import { GoogleWay } from "~/ui/account/google-way";
import { OtherWay } from "~/ui/account/other-way";
import { SignInForm } from "~/ui/account/sign-in-form";
import { usePage } from "~/ui/page";
import { SIGN_IN_FORM } from "./forms";

export const handle = { policy: "guest" as const };

export const loader = async ({ request }: LoaderFunctionArgs) => ({ next: nextPath(request), changed: new URL(request.url).searchParams.has("changed"), google: await googleWay(request) });

/** Signs in as a customer; somebody who is an artisan only lands in his shop. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, SIGN_IN_FORM);
  if (!form.ok) return form.response;
  const { identifier, password, shared } = form.value;
  const entry = await signIn({ identifier, password, wanted: "customer", browser: context.browser(), address: context.clientAddress });
  if (!entry.ok) return entry.code === "no_shop" ? null : refuseEntry(form.fields, entry, "identifier");
  const home = entry.role === "artisan" ? paths.artisanToday() : paths.bookings();
  return signInPerson(context, { ...entry, sharedPhone: shared === "yes", to: nextPath(request) ?? home });
}

export default function Login() {
  const { t, href } = usePage();
  const { next, changed, google } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.login.title")} form={form} next={next}>
      {changed && !form ? <p className="note">{t("auth.login.changed")}</p> : null}
      <GoogleWay way={google} as="customer" next={next} />
      <SignInForm form={form} />
      <p>
        <a className="link" href={href(paths.forgot())}>{t("auth.login.forgot")}</a>
      </p>
      <OtherWay question={t("auth.login.new")} to={paths.register({ next })} label={t("auth.login.register")} />
      <OtherWay question={t("auth.login.artisan")} to={paths.artisanLogin()} label={t("auth.login.artisanLogin")} />
    </EntryPage>
  );
}
