import { z } from "zod";
import { stateOfPin } from "~/domain/place/gazetteer";
import { latinDigits } from "~/domain/rupees";
import { parseGstin, stateOfGstin } from "~/domain/tax-document/gstin";
import { BUSINESS_KINDS, type SellerFacts } from "~/domain/tax-document/seller";
import type { MessageKey } from "~/messages";
import { typedNumber, words } from "~/services/artisan/typed-words";

/** Words that must say something: blanks alone say nothing. */
const needed = (most: number, missing: MessageKey) => words(most, true, missing).pipe(z.string().min(1, { error: missing }));

const typed = z.strictObject({
  version: typedNumber(0, 99999, "form.number"),
  legalName: needed(100, "document.seller.legalName.missing"),
  business: z.enum(BUSINESS_KINDS, { error: "form.choose" }),
  street: needed(120, "document.seller.street.missing"),
  town: needed(60, "document.seller.town.missing"),
  pin: z.string({ error: "document.seller.pin.wrong" }).max(20, { error: "document.seller.pin.wrong" }),
  registered: z.enum(["no", "yes"], { error: "form.choose" }),
  gstin: z.string().max(40, { error: "document.seller.gstin.wrong" }).optional().default(""),
});

/** The form in which an artisan says who he is before the law. Who is not registered leaves the GSTIN out, whatever stands there. */
export const sellerSchema = typed.transform(({ version, registered, gstin: typedGstin, pin: typedPin, ...rest }, context): { version: number; facts: SellerFacts } => {
  const wrong = (path: string, message: string): never => {
    context.addIssue({ code: "custom", path: [path], message });
    return z.NEVER;
  };
  const pin = latinDigits(typedPin).replace(/\s/g, "");
  const state = /^\d{6}$/.test(pin) ? stateOfPin(pin) : null;
  if (!state) return wrong("pin", "document.seller.pin.wrong");
  const gstin = registered === "yes" ? parseGstin(typedGstin) : null;
  if (registered === "yes" && gstin === null) return wrong("gstin", "document.seller.gstin.wrong");
  if (gstin !== null && stateOfGstin(gstin) !== state) return wrong("gstin", "document.seller.gstin.state");
  return { version, facts: { ...rest, pin, state, gstin } };
});
