import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findServiceOf } from "~/models/service.server";
import { paths } from "~/paths";
import { removeService } from "~/services/artisan/remove-service.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const service = await findServiceOf(personOf(context), params.service ?? "");
  if (!service?.active) throw notFound();
  return { title: service.title[context.locale] };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const outcome = await removeService({ artisan: personOf(context), id: params.service ?? "" });
  if (outcome.ok) return redirectTo(context, paths.artisanServices({ saved: 1 }));
  if (outcome.code === "not_found") throw notFound();
  return refusedForm(context.form ?? new FormData(), outcome.code);
}

/** Asks before a service is taken off the list. */
export default function ServiceRemoval() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ShopPage tab="services" title={t("artisan.services.removeTitle", { title })} back={{ to: paths.artisanServices(), name: t("artisan.services.title") }} reply={useActionData<ShopReply>()}>
      <p>{t("artisan.services.removeText")}</p>
      <form method="post">
        <FormTokens />
        <button className="btn wide">{t("artisan.services.remove")}</button>
      </form>
    </ShopPage>
  );
}
