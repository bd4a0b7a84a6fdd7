import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { redirectTo } from "~/http/responses.server";
import { startStaffSession } from "~/http/start-staff-session.server";
import { paths } from "~/paths";
import { acceptInvitation, findInvited } from "~/services/staff/accept-invitation.server";
import { EntryPage } from "~/ui/account/entry-page";
import { NewPasswordField } from "~/ui/account/identity-fields";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { RESET_FORM } from "./forms";

export const handle = { policy: "guest" as const };

export async function loader({ params }: LoaderFunctionArgs) {
  const member = await findInvited(params.token ?? "");
  return data({ invited: member && { name: member.name, role: member.role, again: member.secondFactor !== null } }, { status: member ? 200 : 410 });
}

/** Sets the password of somebody invited, or a new one, and goes on to the second factor. */
export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, RESET_FORM);
  if (!form.ok) return form.response;
  const joined = await acceptInvitation({ token: params.token ?? "", password: form.value.password, browser: context.browser(), now: Date.now() });
  if (!joined.ok) return redirectTo(context, paths.adminInvitation({ token: params.token ?? "" }));
  await startStaffSession(context, joined.member, { secondFactor: false, sid: joined.sid });
  return redirectTo(context, joined.member.secondFactor ? paths.adminSecondFactor() : paths.adminNewSecondFactor());
}

export default function Invitation() {
  const { t, href } = usePage();
  const { invited } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  if (!invited) {
    return (
      <EntryPage title={t("auth.reset.expired.title")}>
        <p>{t("auth.invitation.expired")}</p>
        <p>
          <a className="btn2" href={href(paths.adminLogin())}>{t("auth.admin.title")}</a>
        </p>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t(invited.again ? "auth.reset.title" : "auth.invitation.title")} form={form}>
      <p>{invited.again ? t("auth.invitation.again", { name: invited.name }) : t("auth.invitation.text", { name: invited.name, role: t(`admin.role.${invited.role}`) })}</p>
      <form method="post">
        <FormTokens />
        <NewPasswordField form={form} />
        <p>
          <button className="btn wide">{t(invited.again ? "auth.reset.submit" : "auth.invitation.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
