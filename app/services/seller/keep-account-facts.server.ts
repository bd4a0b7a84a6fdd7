import type { AccountHolder } from "~/adapters/payments/port";
import { stateOfPin } from "~/domain/place/gazetteer";
import type { Millis } from "~/domain/time/instant";
import { replaceSeller } from "~/models/seller.server";
import { sellerRowOf } from "./seller-row-of.server";

type Known = Pick<AccountHolder, "legalName" | "businessType" | "address" | "gstin">;

/**
 * Makes what an artisan tells the payment company of himself who he is as a seller, as long as he has said nothing else: no account is active without a legal name that buyers are told.
 * His GST number is not kept, for his PAN is in it; that he has one is.
 */
export async function keepAccountFacts({ artisan, holder, now }: { artisan: string; holder: Known; now: Millis }): Promise<void> {
  const { street, city, pin } = holder.address;
  const state = stateOfPin(pin);
  if (!state) throw new Error("The details of an account without a state");
  const facts = { legalName: holder.legalName, business: holder.businessType, street, town: city, pin, state, gstin: null, gstinUnsaid: holder.gstin !== null, fromAccount: true, changedAt: now };
  for (;;) {
    const row = await sellerRowOf(artisan);
    if (row.legalName !== "" && !row.fromAccount) return;
    if (await replaceSeller(artisan, row.version, facts)) return;
  }
}
