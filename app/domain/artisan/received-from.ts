import type { Booking } from "../booking/booking";
import type { Paise } from "../money";
import { sumFor } from "../pricing/line-item";
import { splitKept } from "../pricing/split";

/** What a booking brings its artisan, in paise: his share of the price while it stands or is done, his share of what a cancellation left, else nothing. */
export function receivedFrom({ items, state, total, refund }: Pick<Booking, "items" | "state" | "total" | "refund">): Paise {
  switch (state) {
    case "requested":
    case "confirmed":
    case "completed":
      return sumFor(items, "artisan");
    case "cancelled":
      return splitKept(items, total - (refund?.amount ?? total)).artisan;
    default:
      return 0;
  }
}
