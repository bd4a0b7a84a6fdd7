import { share, type Paise } from "../money";

/** How much of the price an artisan may ask for at booking: whole percents, all of it at most. */
export const LEAST_DEPOSIT = 25;
export const WHOLE_DEPOSIT = 100;

/** What an order comes to at least, in paise: a gateway moves no less than a rupee. */
const LEAST_ORDER: Paise = 100;

/** Whether a service may ask for this many percent at booking. */
export const isDeposit = (percent: number): boolean => Number.isInteger(percent) && percent >= LEAST_DEPOSIT && percent <= WHOLE_DEPOSIT;

/** What of a total is paid at booking, in paise, rounded down to the paisa. All of it where one of the two orders would come to less than a gateway moves. */
export function dueAtBooking(total: Paise, percent: number): Paise {
  if (!isDeposit(percent)) throw new RangeError(`not a deposit: ${percent} percent`);
  const deposit = share(total, percent * 100);
  return deposit < LEAST_ORDER || total - deposit < LEAST_ORDER ? total : deposit;
}
