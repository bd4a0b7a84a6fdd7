import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { priceForArtisan } from "~/domain/artisan/price-for-artisan";
import { WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findArtisan } from "~/models/artisan.server";
import { findServiceOf } from "~/models/service.server";
import { paths } from "~/paths";
import { saveService } from "~/services/artisan/save-service.server";
import { serviceSchema } from "~/services/artisan/service-words";
import { ServiceForm } from "~/ui/artisan/service-form";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { PriceReply } from "~/ui/artisan/shop-reply";
import { usePage } from "~/ui/page";
import { readPricedForm } from "./read-priced-form.server";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const [service, profile] = await Promise.all([findServiceOf(artisan, params.service ?? ""), findArtisan(artisan)]);
  if (!service?.active || !profile) throw notFound();
  const { _id, version, title, description, prepare, lengthMinutes, priceType, unitPrice, deposit = WHOLE_DEPOSIT, places, maxPeople } = service;
  const price = priceForArtisan({ unitPrice, priceType, tier: profile.tier, joinedAt: profile.joinedAt }, context.now);
  return { id: _id, version, details: { title, description, prepare, lengthMinutes, priceType, unitPrice, deposit, places, maxPeople }, price };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = await readPricedForm(context, serviceSchema(context.locale));
  if (!form.ok) return form.response;
  const id = params.service ?? "";
  const version = Number(form.fields.get("version") ?? -1);
  const outcome = await saveService({ artisan: personOf(context), id, version, ...form.details });
  return outcome.ok ? redirectTo(context, paths.artisanService({ service: id }, { saved: 1 })) : refusedForm(form.fields, outcome.code);
}

/** One of the artisan's services, to change. Bookings made keep what was agreed. */
export default function ServicePage() {
  const { id, version, details, price } = useLoaderData<typeof loader>();
  const reply = useActionData<PriceReply>();
  const { t, href, locale } = usePage();
  return (
    <ShopPage tab="services" title={details.title[locale]} back={{ to: paths.artisanServices(), name: t("artisan.services.title") }} reply={reply}>
      <ServiceForm form={reply?.form} version={version} details={details} price={reply ? (reply.preview ?? null) : price} />
      <p>
        <a className="link" href={href(paths.artisanServiceRemoval({ service: id }))}>{t("artisan.services.removeThis")}</a>
      </p>
    </ShopPage>
  );
}
