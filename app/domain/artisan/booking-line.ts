import type { BookingState, Pays, Place } from "../booking/states";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";

/** One booking as its artisan sees it in a list. The phone number is there only once the visit is agreed, the exact address never. */
export interface BookingLine {
  id: string;
  reference: string;
  version: number;
  state: BookingState;
  dueAt: Millis | null;
  /** The customer's first name. */
  customer: string;
  title: string;
  start: Millis;
  lengthMinutes: number;
  place: Place;
  area: string | null;
  pin: string | null;
  people: number;
  note: string;
  pays: Pays;
  total: Paise;
  receive: Paise;
  phone: string | null;
}
