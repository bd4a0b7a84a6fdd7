import type { Outcome } from "~/domain/refusal";
import { days, type Millis } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import type { BookingRow } from "~/models/booking.server";
import { findOpenPayLink, insertPayLink, type PayLink } from "~/models/pay-link.server";
import { allowTry, payLinkTries, type TryRefusal } from "~/services/account/allow-try.server";
import { changePayment } from "~/services/payment/change-payment.server";
import { openPayment } from "~/services/booking/open-payment.server";

/** How long after it was made its payer still reads what became of his money. */
const KEPT = days(7);

/**
 * Makes the link that somebody else can pay a held booking by, or gives the one it has; its order is opened before, and says from then on that others may have paid it. Refuses as `openPayment` does,
 * and with too_many_tries or try_later.
 */
export async function makePayLink({ booking, now }: { booking: BookingRow; now: Millis }): Promise<Outcome<{ link: PayLink }> | TryRefusal> {
  const opened = await openPayment({ booking, now });
  if (!opened.ok) return opened;
  const open = await findOpenPayLink(booking._id, booking.customer);
  if (open) return { ok: true, link: open };
  const allowed = await allowTry(payLinkTries(booking.customer));
  if (!allowed.ok) return allowed;
  const noted = await changePayment(opened.payment._id, ({ shared }) => ({ change: shared ? null : { shared: true }, outbox: [], result: null }));
  if (!noted.ok) return noted;
  return { ok: true, link: await insertPayLink({ _id: randomId(), booking: booking._id, person: booking.customer, open: true, madeAt: now, rubbishAt: new Date(Date.now() + KEPT) }) };
}
