import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { invalidForm, readForm } from "~/http/form.server";
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

export const loader = async ({ request }: LoaderFunctionArgs) => ({ next: nextPath(request), google: await googleWay(request) });

/** Signs in as an artisan. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, SIGN_IN_FORM);
  if (!form.ok) return form.response;
  const { identifier, password, shared } = form.value;
  const entry = await signIn({ identifier, password, wanted: "artisan", browser: context.browser(), address: context.clientAddress });
  if (!entry.ok) return entry.code === "no_shop" ? invalidForm(form.fields, { identifier: ["auth.artisanLogin.noShop"] }) : refuseEntry(form.fields, entry, "identifier");
  return signInPerson(context, { ...entry, sharedPhone: shared === "yes", to: nextPath(request) ?? paths.artisanToday() });
}

export default function ArtisanLogin() {
  const { t, href } = usePage();
  const { next, google } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.artisanLogin.title")} form={form} next={next}>
      <GoogleWay way={google} as="artisan" next={next} />
      <SignInForm form={form} />
      <p>
        <a className="link" href={href(paths.forgot())}>{t("auth.login.forgot")}</a>
      </p>
      <OtherWay question={t("auth.artisanLogin.new")} to={paths.artisanRegister()} label={t("auth.artisanLogin.register")} />
      <OtherWay question={t("auth.artisanLogin.customer")} to={paths.login({ next })} label={t("auth.artisanLogin.customerLogin")} />
    </EntryPage>
  );
}
