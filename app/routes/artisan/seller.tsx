import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BUSINESS_KINDS } from "~/domain/tax-document/seller";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { findSeller } from "~/models/seller.server";
import { paths } from "~/paths";
import { saveSeller } from "~/services/seller/save-seller.server";
import { sellerSchema } from "~/services/seller/seller-words";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";

export const handle = { policy: "artisan" as const };

export async function loader({ context }: LoaderFunctionArgs) {
  const seller = await findSeller(personOf(context));
  const { version = 1, legalName = "", business = "individual", street = "", town = "", pin = "", gstin = null, gstinUnsaid = false } = seller ?? {};
  const said = legalName !== "";
  return { version, legalName, business: said ? business : "", street, town, pin, registered: said && !gstinUnsaid ? (gstin ? "yes" : "no") : "", gstin: gstin ?? "" };
}

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, sellerSchema);
  if (!form.ok) return form.response;
  const outcome = await saveSeller({ artisan: personOf(context), ...form.value, now: context.now });
  return outcome.ok ? redirectTo(context, paths.artisanSeller({ saved: 1 })) : refusedForm(form.fields, outcome.code);
}

/** Who an artisan is before the law: what buyers are told before they pay, and what stands in his bills. */
export default function SellerForm() {
  const seller = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { t } = usePage();
  const form = reply?.form;
  return (
    <ShopPage tab="page" title={t("document.seller.title")} back={{ to: paths.artisanPage(), name: t("artisan.page.title") }} reply={reply}>
      <p>{t("document.seller.text")}</p>
      <p className="soft">{t("document.seller.notPan")}</p>
      <form method="post">
        <FormTokens />
        <input type="hidden" name="version" value={seller.version} />
        <Field name="legalName" label={t("document.seller.legalName")} hint={t("document.seller.legalName.hint")} autoComplete="name" maxLength={100} value={seller.legalName} form={form} />
        <RadioGroup name="business" label={t("document.seller.business")} form={form} value={seller.business} choices={BUSINESS_KINDS.map((kind) => ({ value: kind, label: t(`document.seller.business.${kind}`) }))} />
        <Field name="street" label={t("document.seller.street")} autoComplete="street-address" maxLength={120} value={seller.street} form={form} />
        <Field name="town" label={t("document.seller.town")} autoComplete="address-level2" maxLength={60} value={seller.town} form={form} />
        <Field name="pin" label={t("document.seller.pin")} inputMode="numeric" autoComplete="postal-code" short maxLength={10} value={seller.pin} form={form} />
        <RadioGroup name="registered" label={t("document.seller.registered")} form={form} value={seller.registered} choices={[{ value: "no", label: t("document.seller.registered.no") }, { value: "yes", label: t("document.seller.registered.yes") }]} />
        <Field name="gstin" label={t("document.seller.gstin")} hint={t("document.seller.gstin.hint")} autoComplete="off" maxLength={20} value={seller.gstin} form={form} />
        <button className="btn wide">{t("artisan.save")}</button>
      </form>
    </ShopPage>
  );
}
