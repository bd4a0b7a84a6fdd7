import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { addService } from "~/services/artisan/add-service.server";
import { ServiceForm } from "~/ui/artisan/service-form";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ServiceReply } from "~/ui/artisan/shop-reply";
import { usePage } from "~/ui/page";
import { readServiceForm } from "./read-service-form.server";

export const handle = { policy: "artisan" as const };

const PURPOSE = "service";

export async function loader({ context }: LoaderFunctionArgs) {
  return { token: makeFormToken(context, PURPOSE) };
}

export async function action({ context }: ActionFunctionArgs) {
  const form = await readServiceForm(context);
  if (!form.ok) return form.response;
  const id = readFormToken(context, PURPOSE, form.token);
  if (id === null) return refusedForm(form.fields, "link_expired");
  const outcome = await addService({ artisan: personOf(context), id, ...form.details });
  return outcome.ok ? redirectTo(context, paths.artisanService({ service: id }, { saved: 1 })) : refusedForm(form.fields, outcome.code);
}

/** A new service. The form's token is the id of the service, so sending it twice adds one. */
export default function NewService() {
  const { token } = useLoaderData<typeof loader>();
  const reply = useActionData<ServiceReply>();
  const { t } = usePage();
  return (
    <ShopPage tab="services" title={t("artisan.services.new")} back={{ to: paths.artisanServices(), name: t("artisan.services.title") }} reply={reply}>
      <ServiceForm form={reply?.form} token={reply?.token || token} price={reply?.preview ?? null} />
    </ShopPage>
  );
}
