import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { isLocalDate, monthOf } from "~/domain/time/zone";
import { readQuery } from "~/http/query.server";
import { findActiveServices, type Service } from "~/models/service.server";
import { findTimes } from "~/services/availability/find-times.server";
import { ChooseService, type ChooseServiceProps } from "~/ui/booking/choose-service";
import { ChooseTime, type ChooseTimeProps } from "~/ui/booking/choose-time";
import { NothingToBook } from "~/ui/booking/nothing-to-book";
import { openShopFront, type ShopFront } from "./open-shop-front.server";
import { monthToShow } from "./month-to-show.server";

export const handle = { policy: "public" as const };

const query = z.object({
  service: z.string().max(64).optional(),
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/).optional(),
  day: z.string().refine(isLocalDate).optional(),
  draft: z.string().regex(/^[\w-]{22}$/).optional(),
  taken: z.literal("1").optional(),
});

export const headers = () => ({ "Cache-Control": "no-store" });

type Shown = { view: "nothing"; artisan: ShopFront } | ({ view: "services" } & ChooseServiceProps) | ({ view: "times" } & ChooseTimeProps);

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Shown> {
  const { artisan, row } = await openShopFront(context, params.slug);
  const services = await findActiveServices(row._id);
  const asked = readQuery(request, query);
  const kept = asked.draft ?? null;
  const chosen = services.find(({ _id }) => _id === asked.service) ?? (asked.service === undefined && services.length === 1 ? services[0] : undefined);
  if (artisan.paused || services.length === 0) return { view: "nothing", artisan };
  if (!chosen) return { view: "services", artisan, services: services.map(offered), kept, refusal: asked.service === undefined ? null : "service_gone" };
  const visit = { artisan: row._id, service: chosen, now: context.now };
  const [month, times] = await Promise.all([
    monthToShow({ ...visit, month: asked.month ?? (asked.day ? monthOf(asked.day) : null) }),
    asked.day ? findTimes({ ...visit, date: asked.day }) : [],
  ]);
  if (!month) return { view: "nothing", artisan };
  return { view: "times", artisan, service: offered(chosen), month, kept, day: asked.day ?? null, times: times.map(({ time }) => time), refusal: asked.taken ? "just_taken" : null };
}

const offered = ({ _id, title, description, lengthMinutes, priceType, unitPrice, deposit = WHOLE_DEPOSIT, maxPeople }: Service) => ({ id: _id, title, description, lengthMinutes, priceType, unitPrice, deposit, maxPeople });

export default function ChooseTimePage() {
  const page = useLoaderData<typeof loader>();
  if (page.view === "nothing") return <NothingToBook artisan={page.artisan} />;
  return page.view === "services" ? <ChooseService {...page} /> : <ChooseTime {...page} />;
}
