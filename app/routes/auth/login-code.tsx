import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nextPath } from "~/http/next-path.server";
import { paths } from "~/paths";
import { CodeNumberForm } from "~/ui/account/code-number-form";
import { EntryPage } from "~/ui/account/entry-page";
import { OtherWay } from "~/ui/account/other-way";
import { usePage } from "~/ui/page";
import { askForCode, numberPage } from "./ask-for-code.server";

export const handle = { policy: "guest" as const };

export const loader = ({ context, request }: LoaderFunctionArgs) => ({ next: nextPath(request), ...numberPage(context) });

export const action = ({ context, request }: ActionFunctionArgs) => askForCode(context, { wanted: "customer", next: nextPath(request) });

/** Sign in with a code by phone, as a customer. */
export default function LoginCode() {
  const { t } = usePage();
  const { next, sends, token } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.code.title")} form={form} next={next}>
      <p>{t(sends ? "auth.code.text" : "auth.code.off")}</p>
      {sends ? <CodeNumberForm form={form} token={token} /> : null}
      <OtherWay question={t("auth.code.password")} to={paths.login({ next })} label={t("auth.code.password.link")} />
      <OtherWay question={t("auth.login.artisan")} to={paths.artisanLoginCode()} label={t("auth.code.artisanTitle")} />
    </EntryPage>
  );
}
