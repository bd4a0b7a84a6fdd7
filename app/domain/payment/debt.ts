import { sumPaise, type Paise } from "../money";

interface Amounts {
  items: readonly { amount: Paise }[];
  nettings: readonly { amount: Paise }[];
}

/** What an artisan still owes, in paise: his debts less what was kept for them. */
export const owedBy = ({ items, nettings }: Amounts): Paise => sumPaise(items.map(({ amount }) => amount)) - sumPaise(nettings.map(({ amount }) => amount));

/** Under which key an artisan owes the commission on a visit that was paid in person: one for each booking. */
export const commissionKey = (booking: string): string => `commission:${booking}`;
