import type { VisitAddress } from "~/domain/booking/booking";
import type { Pays, Place } from "~/domain/booking/states";
import type { LocalText } from "~/domain/local-text";
import type { RefundStep } from "~/domain/pricing/cancellation";
import type { PriceType } from "~/domain/pricing/price-type";
import type { RefusalCode } from "~/domain/refusal";
import type { ShownSeller } from "~/domain/tax-document/seller";
import type { Millis } from "~/domain/time/instant";

/** A draft with its price. `near`, `calendar` and `details` are paths. */
export interface CheckoutView {
  draft: string;
  artisan: { slug: string; name: LocalText; craft: LocalText; place: LocalText; verified: boolean; mode: "instant" | "request" };
  seller: ShownSeller;
  service: { id: string; title: LocalText; lengthMinutes: number; priceType: PriceType; unitPrice: number };
  start: Millis;
  end: Millis;
  place: Place;
  address: VisitAddress | null;
  people: number;
  note: string;
  phone: string;
  total: number;
  /** What of it is paid with the order. */
  deposit: number;
  pays: Pays;
  refundSteps: RefundStep[];
  refusal: RefusalCode | null;
  near: { start: Millis; to: string }[];
  calendar: string;
  details: string;
}
