import { data } from "@remix-run/node";
import type { RequestContext } from "~/http/context.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { previewPrice } from "~/services/artisan/preview-price.server";
import { serviceSchema } from "~/services/artisan/service-words";

/**
 * Reads the form of a service. Asked to reckon, or with something wrong, it answers the page again:
 * the words kept, and what the price comes to.
 */
export async function readServiceForm(context: RequestContext) {
  const fields = context.form ?? new FormData();
  const preview = await previewPrice({ artisan: personOf(context), price: word(fields, "price"), priceType: word(fields, "priceType"), now: context.now });
  const token = word(fields, "token");
  if (fields.has("reckon")) {
    const { form } = invalidForm(fields, preview ? {} : { price: ["form.money"] }).data;
    return { ok: false as const, response: data({ form, preview, token }, { status: preview ? 200 : 422 }) };
  }
  const form = readForm(context, serviceSchema(context.locale));
  return form.ok ? { ok: true as const, details: form.value, fields, token } : { ok: false as const, response: data({ form: form.response.data.form, preview, token }, { status: 422 }) };
}

const word = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
};
