import { data } from "@remix-run/node";
import type { z } from "zod";
import type { RequestContext } from "~/http/context.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { previewPrice } from "~/services/artisan/preview-price.server";

/**
 * Reads a form with the price of a service in it. Asked to reckon, or with something wrong, it answers the page again:
 * the words kept, and what the price comes to.
 */
export async function readPricedForm<S extends z.ZodType>(context: RequestContext, schema: S) {
  const fields = context.form ?? new FormData();
  const preview = await previewPrice({ artisan: personOf(context), price: word(fields, "price"), priceType: word(fields, "priceType"), now: context.now });
  if (fields.has("reckon")) {
    const { form } = invalidForm(fields, preview ? {} : { price: ["form.money"] }).data;
    return { ok: false as const, response: data({ form, preview }, { status: preview ? 200 : 422 }) };
  }
  const form = readForm(context, schema);
  return form.ok ? { ok: true as const, details: form.value, fields } : { ok: false as const, response: data({ form: form.response.data.form, preview }, { status: 422 }) };
}

const word = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
};
