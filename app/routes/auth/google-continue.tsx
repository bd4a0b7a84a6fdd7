import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken } from "~/http/form-token.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { EntryPage } from "~/ui/account/entry-page";
import { JoinFields } from "~/ui/account/join-fields";
import { OtherWay } from "~/ui/account/other-way";
import { ShopFields } from "~/ui/account/shop-fields";
import { Checkbox } from "~/ui/checkbox";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { Whole } from "~/ui/whole";
import { continueEntry } from "./continue-entry.server";
import { readArrival } from "./google-trip.server";
import { viewArrival } from "./view-arrival.server";

export const handle = { policy: "guest" as const };

export async function loader({ context }: LoaderFunctionArgs) {
  const arrival = readArrival(context);
  if (!arrival || arrival.as === "link") throw redirectTo(context, paths.login({ google: "lost" }));
  return { view: await viewArrival(arrival), as: arrival.as, next: arrival.next, token: makeFormToken(context, "person") };
}

/** Signs in whom Google has proved, or makes his account. */
export const action = ({ context }: ActionFunctionArgs) => continueEntry(context);

/** The last step after Google: one button for somebody we know, the terms for somebody new. */
export default function GoogleContinue() {
  const { t } = usePage();
  const { view, as, next, token } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const again = paths.googleBegin({ as, next });
  if (view.kind === "refused") {
    return (
      <EntryPage title={t("auth.google.refused.title")} reason={view.code}>
        <p>{t(`refusal.${view.code}`)}</p>
        <OtherWay question={t("auth.google.other")} to={again} label={t("auth.google.again")} />
        <OtherWay question={t("auth.google.without")} to={as === "artisan" ? paths.artisanLogin({ next }) : paths.login({ next })} label={t("auth.google.password")} />
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t(`auth.google.${view.kind}.title`)} form={form} next={next}>
      <p><Whole text={t(`auth.google.${view.kind}.text`, { name: view.name, email: view.email })} /></p>
      <form method="post">
        <FormTokens token={token} />
        {view.kind === "join" || view.kind === "join_shop" ? <JoinFields form={form} name={view.name} /> : null}
        {view.kind === "shop" || view.kind === "join_shop" ? <ShopFields form={form} /> : null}
        <Checkbox form={form} name="shared" label={t("auth.shared")} />
        <p>
          <button className="btn wide">{t(`auth.google.${view.kind}.submit`)}</button>
        </p>
      </form>
      <OtherWay question={t("auth.google.other")} to={again} label={t("auth.google.again")} />
    </EntryPage>
  );
}
