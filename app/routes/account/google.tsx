import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { RequestContext } from "~/http/context.server";
import { invalidForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { dropArrival, readArrival } from "~/routes/auth/google-trip.server";
import { linkProvider } from "~/services/account/link-provider.server";
import { EntryPage } from "~/ui/account/entry-page";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

export const handle = { policy: "either" as const, fresh: true };

/** Whom Google has proved to whoever is signed in; nobody when another session asked, or none. */
function proved(context: RequestContext) {
  const arrival = readArrival(context);
  return arrival?.as === "link" && arrival.person === personOf(context) ? arrival.identity : null;
}

export function loader({ context }: LoaderFunctionArgs) {
  const identity = proved(context);
  return identity ? { who: identity.email ?? identity.name } : redirectTo(context, paths.accountWays({ google: "lost" }));
}

/** Links the Google account, which opens this account from now on. */
export async function action({ context }: ActionFunctionArgs) {
  const identity = proved(context);
  if (!identity) return redirectTo(context, paths.accountWays({ google: "lost" }));
  const linked = await linkProvider({ person: personOf(context), identity, now: context.now });
  if (!linked.ok) return invalidForm(context.form ?? new FormData(), { "": [`refusal.${linked.code}`] });
  dropArrival(context);
  return redirectTo(context, paths.accountWays());
}

export default function LinkGoogle() {
  const { t, href } = usePage();
  const { who } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("account.ways.google.title")} form={form}>
      <p>{t("account.ways.google.text", { who })}</p>
      <form method="post">
        <FormTokens />
        <button className="btn">{t("account.ways.google.submit")}</button>{" "}
        <a className="btn2" href={href(paths.accountWays())}>{t("account.ways.stay")}</a>
      </form>
    </EntryPage>
  );
}
