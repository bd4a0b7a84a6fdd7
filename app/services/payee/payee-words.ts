import { z } from "zod";
import { parseEmail } from "~/domain/contact/email";
import { parsePhone } from "~/domain/contact/phone";
import { parseBankNumber, parseGstin, parseIfsc, parsePan } from "~/domain/payment/account-numbers";
import { stateOf, stateOfPin } from "~/domain/place/gazetteer";
import { latinDigits } from "~/domain/rupees";
import type { MessageKey } from "~/messages";

export const BUSINESS_TYPES = ["individual", "proprietorship", "partnership", "private_limited", "trust", "society"] as const;

const words = (least: number, most: number, missing: MessageKey) =>
  z.string({ error: missing }).transform((text) => text.normalize("NFC").replace(/[\s\p{C}]+/gu, " ").trim()).pipe(z.string().min(least, { error: missing }).max(most, { error: "form.tooLong" }));

/** What `parse` makes of a field; what it cannot read is said by `wrong`. */
const read = <T>(parse: (text: string) => T | null, wrong: MessageKey) =>
  z.string({ error: wrong }).max(254, { error: wrong }).transform((text, problems): T => {
    const value = parse(text);
    if (value !== null) return value;
    problems.addIssue({ code: "custom", message: wrong });
    return z.NEVER;
  });

/** A PIN code and the name of the state that it lies in. */
function parsePin(text: string): { pin: string; state: string } | null {
  const pin = latinDigits(text).replace(/\s/g, "");
  const state = /^[1-9]\d{5}$/.test(pin) ? stateOfPin(pin) : null;
  return state === null ? null : { pin, state: stateOf(state).name.en };
}

/** The form of who an artisan is, read into what the gateway is told. The state follows from the PIN code. */
export const detailsSchema = z
  .strictObject({
    legalName: words(2, 100, "payee.details.legalName.missing"),
    businessType: z.enum(BUSINESS_TYPES, { error: "form.choose" }),
    street: words(2, 100, "payee.details.street.missing"),
    city: words(2, 60, "payee.details.city.missing"),
    pin: read(parsePin, "form.pin"),
    email: read(parseEmail, "account.email.wrong"),
    phone: read(parsePhone, "form.phone"),
    pan: read(parsePan, "payee.details.pan.wrong"),
    gstin: read(parseGstin, "payee.details.gstin.wrong").optional(),
  })
  .transform(({ street, city, pin, gstin, ...holder }) => ({ ...holder, gstin: gstin ?? null, address: { street, city, ...pin } }));

/** The form of a bank account. Its fields are named so that they are not kept anywhere. */
export const bankSchema = z
  .strictObject({
    bankNumber: read(parseBankNumber, "payee.bank.number.wrong"),
    bankNumberAgain: read(parseBankNumber, "payee.bank.number.missing"),
    bankIfsc: read(parseIfsc, "payee.bank.ifsc.wrong"),
    bankHolder: words(2, 100, "payee.bank.holder.missing"),
  })
  .refine(({ bankNumber, bankNumberAgain }) => bankNumber === bankNumberAgain, { path: ["bankNumberAgain"], error: "payee.bank.number.differs" })
  .transform(({ bankNumber, bankIfsc, bankHolder }) => ({ number: bankNumber, ifsc: bankIfsc, holder: bankHolder }));
