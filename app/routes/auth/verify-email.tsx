import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { findVerification, verifyEmail } from "~/services/account/verify-email.server";
import { EntryPage } from "~/ui/account/entry-page";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { Whole } from "~/ui/whole";

export const handle = { policy: "either" as const };

/** Looking changes nothing: programs that read letters for people open every link in them. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const code = await findVerification(params.token ?? "", personOf(context));
  return data({ address: code?.to ?? null }, { status: code ? 200 : 410 });
}

export async function action({ context, params }: ActionFunctionArgs) {
  const done = await verifyEmail({ token: params.token ?? "", person: personOf(context) });
  return done.ok ? redirectTo(context, paths.account({ changed: "proved" })) : null;
}

export default function VerifyEmail() {
  const { t, href } = usePage();
  const { address } = useLoaderData<typeof loader>();
  if (address === null)
    return (
      <EntryPage title={t("auth.reset.expired.title")}>
        <p>{t("account.verify.over")}</p>
        <p>
          <a className="btn" href={href(paths.account())}>{t("account.title")}</a>
        </p>
      </EntryPage>
    );
  return (
    <EntryPage title={t("account.verify.title")}>
      <p><Whole text={t("account.verify.text", { address })} /></p>
      <form method="post">
        <FormTokens />
        <p>
          <button className="btn wide">{t("account.verify.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
