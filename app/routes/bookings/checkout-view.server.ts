import { areaOfPin } from "~/domain/place/area-of-pin";
import type { Place } from "~/domain/booking/states";
import { shownSeller } from "~/domain/tax-document/seller";
import type { Millis } from "~/domain/time/instant";
import { findSeller } from "~/models/seller.server";
import type { Draft } from "~/models/draft.server";
import { paths } from "~/paths";
import { nearestTimes } from "~/services/booking/nearest-times.server";
import { quoteDraft } from "~/services/booking/quote-draft.server";
import type { CheckoutView } from "~/ui/booking/checkout-view";
import { shopFront } from "./open-shop-front.server";

const NEAREST = 6;

/** A draft as its checkout page shows it, priced as things stand now; null when its artisan or service is gone. */
export async function checkoutView(draft: Draft, now: Millis): Promise<CheckoutView | null> {
  const quote = await quoteDraft({ draft, now });
  if (!quote?.service) return null;
  const { artisan, service, start, end } = quote;
  const { slug } = artisan;
  const lengthMinutes = service.lengthMinutes;
  const near = quote.refusal === null ? [] : await nearestTimes({ artisan: artisan._id, lengthMinutes, start, most: NEAREST, now });
  const chosen = { service: service._id, draft: draft._id };
  const { pin, house, landmark } = draft;
  return {
    draft: draft._id,
    artisan: shopFront(artisan),
    seller: shownSeller(artisan, await findSeller(artisan._id)),
    service: { id: service._id, title: service.title, lengthMinutes, priceType: service.priceType, unitPrice: service.unitPrice },
    start,
    end,
    place: draft.place as Place,
    address: draft.place === "home" ? { pin, house, landmark, area: areaOfPin(pin) } : null,
    people: draft.people,
    note: draft.note,
    phone: draft.phone,
    total: quote.total,
    deposit: quote.deposit,
    pays: quote.pays,
    refundSteps: quote.refundSteps,
    refusal: quote.refusal,
    near: near.map((free) => ({ start: free.start, to: paths.bookingDetails({ slug }, { ...chosen, day: free.date, time: free.time }) })),
    calendar: paths.chooseTime({ slug }, { ...chosen, day: draft.day }),
    details: paths.bookingDetails({ slug }, { ...chosen, day: draft.day, time: draft.time }),
  };
}
