import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { throwDraftAway } from "~/services/artisan/throw-draft-away.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { openServiceDraft } from "./open-service-draft.server";

export const handle = { policy: "artisan" as const };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { title } = await openServiceDraft(context, params.draft);
  return { title: title[context.locale] };
}

export async function action({ context, params }: ActionFunctionArgs) {
  await throwDraftAway({ artisan: personOf(context), id: params.draft ?? "" });
  return redirectTo(context, paths.artisanServices());
}

/** Asks before what was written about a service is thrown away. */
export default function DraftRemoval() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ShopPage tab="services" title={t("artisan.drafts.removeTitle", { title })} back={{ to: paths.artisanServices(), name: t("artisan.services.title") }}>
      <p>{t("artisan.drafts.removeText")}</p>
      <form method="post">
        <FormTokens />
        <button className="btn wide">{t("artisan.drafts.remove")}</button>
      </form>
    </ShopPage>
  );
}
