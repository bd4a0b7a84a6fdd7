import type { Booking } from "../booking/booking";
import { splitLeft, splitPaid } from "../booking/division";
import type { Paise } from "../money";
import { sumFor } from "../pricing/line-item";

/** What a booking brings its artisan, in paise: his share of the price while it stands, of what was paid once it is done, of what a cancellation left, else nothing. */
export function receivedFrom(booking: Pick<Booking, "items" | "state" | "total" | "deposit" | "balance" | "refund">): Paise {
  switch (booking.state) {
    case "requested":
    case "confirmed":
      return sumFor(booking.items, "artisan");
    case "completed":
      return splitPaid(booking).artisan;
    case "cancelled":
      return splitLeft(booking).artisan;
    default:
      return 0;
  }
}
