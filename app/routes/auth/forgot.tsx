import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { isTrapped } from "~/http/is-trapped.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { requestReset } from "~/services/account/request-reset.server";
import { EntryPage } from "~/ui/account/entry-page";
import { IdentifierField } from "~/ui/account/identity-fields";
import { TrapField } from "~/ui/account/trap-field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { FORGOT_FORM } from "./forms";

export const handle = { policy: "public" as const };

export const loader = ({ context, request }: LoaderFunctionArgs) => ({ sent: new URL(request.url).searchParams.has("sent"), token: makeFormToken(context, "reset") });

/** Asks for a link. The answer is the same whether or not there is such an account. */
export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, FORGOT_FORM);
  if (!form.ok) return form.response;
  const key = readFormToken(context, "reset", form.fields.get("token"));
  if (!key) return invalidForm(form.fields, { "": ["auth.formOld"] });
  if (isTrapped(form.fields)) return redirectTo(context, paths.forgot({ sent: 1 }));
  const asked = await requestReset({ identifier: form.value.identifier, address: context.clientAddress, key });
  return asked.ok ? redirectTo(context, paths.forgot({ sent: 1 })) : refuseEntry(form.fields, asked, "identifier");
}

export default function Forgot() {
  const { sent, token } = useLoaderData<typeof loader>();
  return sent ? <Sent /> : <Ask token={token} />;
}

function Ask({ token }: { token: string }) {
  const { t } = usePage();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.forgot.title")} form={form}>
      <p>{t("auth.forgot.text")}</p>
      <form method="post">
        <FormTokens token={token} />
        <IdentifierField form={form} />
        <TrapField />
        <p>
          <button className="btn wide">{t("auth.forgot.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}

function Sent() {
  const { t, href } = usePage();
  return (
    <EntryPage title={t("auth.forgot.sent.title")}>
      <p>{t("auth.forgot.sent.text")}</p>
      <p>{t("auth.forgot.sent.nothing")}</p>
      <p>
        <a className="btn2" href={href(paths.forgot())}>{t("auth.forgot.again")}</a> <a className="link" href={href(paths.login())}>{t("auth.forgot.back")}</a>
      </p>
    </EntryPage>
  );
}
