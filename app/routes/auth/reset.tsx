import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { isResetLinkUsable, resetPassword } from "~/services/account/reset-password.server";
import { EntryPage } from "~/ui/account/entry-page";
import { NewPasswordField } from "~/ui/account/identity-fields";
import { FormTokens } from "~/ui/form-tokens";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { RESET_FORM } from "./forms";

export const handle = { policy: "public" as const };

export async function loader({ params }: LoaderFunctionArgs) {
  const usable = await isResetLinkUsable(params.token ?? "");
  return data({ usable }, { status: usable ? 200 : 410 });
}

/** Sets the new password; the person signs in with it, and only there. */
export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, RESET_FORM);
  if (!form.ok) return form.response;
  const changed = await resetPassword({ token: params.token ?? "", password: form.value.password, browser: context.browser() });
  return changed.ok ? redirectTo(context, paths.login({ changed: 1 })) : null;
}

export default function Reset() {
  const { usable } = useLoaderData<typeof loader>();
  return usable ? <Choose /> : <Expired />;
}

function Choose() {
  const { t } = usePage();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.reset.title")} form={form}>
      <p>{t("auth.reset.text")}</p>
      <form method="post">
        <FormTokens />
        <NewPasswordField form={form} again />
        <p>
          <button className="btn wide">{t("auth.reset.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}

function Expired() {
  const { t, href } = usePage();
  return (
    <Frame state={{ reason: "link_expired" }}>
      <Head title={t("auth.reset.expired.title")} />
      <h1>{t("auth.reset.expired.title")}</h1>
      <p>{t("refusal.link_expired")}</p>
      <p>
        <a className="btn" href={href(paths.forgot())}>{t("auth.reset.expired.submit")}</a>
      </p>
    </Frame>
  );
}
