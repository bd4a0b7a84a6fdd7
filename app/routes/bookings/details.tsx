import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isLocalDate, isLocalTime } from "~/domain/time/zone";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { readQuery } from "~/http/query.server";
import { redirectTo } from "~/http/responses.server";
import { randomId } from "~/http/signature.server";
import { translator } from "~/messages";
import { findBooking } from "~/models/booking.server";
import { findPerson } from "~/models/person.server";
import { findServiceOf } from "~/models/service.server";
import { paths } from "~/paths";
import { findTimes } from "~/services/availability/find-times.server";
import { saveDraft } from "~/services/booking/save-draft.server";
import { DetailsPage } from "~/ui/booking/details-page";
import { detailsForm } from "./details-form.server";
import { openDraft } from "./open-draft.server";
import { openShopFront } from "./open-shop-front.server";

export const handle = { policy: "public" as const };

const query = z.object({
  service: z.string().max(64).optional(),
  day: z.string().refine(isLocalDate).optional(),
  time: z.string().refine(isLocalTime).optional(),
  draft: z.string().optional(),
});

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { artisan, row } = await openShopFront(context, params.slug);
  const asked = readQuery(request, query);
  const draft = await openDraft(context, asked.draft);
  const sent = context.form;
  const from = (name: "service" | "day" | "time"): string => (sent ? String(sent.get(name) ?? "") : (asked[name] ?? draft?.[name] ?? ""));
  const [day, time] = [from("day"), from("time")];
  const service = await findServiceOf(row._id, from("service"));
  const back = { service: service?._id, draft: draft?._id };
  if (!service?.active || artisan.paused) throw redirectTo(context, paths.chooseTime({ slug: artisan.slug }, { draft: draft?._id }));
  if (!isLocalDate(day) || !isLocalTime(time)) throw redirectTo(context, paths.chooseTime({ slug: artisan.slug }, back));
  const free = await findTimes({ artisan: row._id, service, date: day, now: context.now });
  if (!sent && !free.some((each) => each.time === time)) throw redirectTo(context, paths.chooseTime({ slug: artisan.slug }, { ...back, day, taken: 1 }));
  const person = context.session ? await findPerson(context.session.person) : null;
  const { _id: id, title, places, maxPeople } = service;
  const kept = draft && { place: draft.place, pin: draft.pin, house: draft.house, landmark: draft.landmark, people: String(draft.people), phone: draft.phone, note: draft.note };
  return { artisan, service: { id, title, places, maxPeople }, day, time, kept, phone: person?.phone ?? "", draft: draft?._id ?? null, token: makeFormToken(context, "draft", draft?._id) };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { artisan, row } = await openShopFront(context, params.slug);
  const id = readFormToken(context, "draft", context.form?.get("token"));
  const service = await findServiceOf(row._id, String(context.form?.get("service") ?? ""));
  if (!id || !service) throw redirectTo(context, paths.chooseTime({ slug: artisan.slug }));
  const tooMany = translator(context.locale)("book.people.most", { count: service.maxPeople });
  const form = readForm(context, detailsForm({ atHome: context.form?.get("place") === "home", most: service.maxPeople, tooMany }));
  if (!form.ok) return form.response;
  const saved = await saveDraft({ ...form.value, id: await unusedId(id), slug: artisan.slug, browser: context.browser(), person: context.session?.person ?? null, now: context.now });
  if (saved.ok) return redirectTo(context, paths.checkout({ draft: saved.draft._id }));
  if (saved.code === "place_not_offered") return invalidForm(form.fields, { place: [`refusal.${saved.code}`] });
  return data({ form: null, refusal: saved.code }, { status: 409 });
}

/** A form sent again after its booking was ordered is the beginning of another one. */
const unusedId = async (id: string): Promise<string> => ((await findBooking(id)) ? randomId() : id);

export default function Details() {
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return <DetailsPage {...useLoaderData<typeof loader>()} form={answer?.form} refusal={refusal} />;
}
