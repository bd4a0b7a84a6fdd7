import { formatPhone } from "~/domain/contact/phone";

/** An e-mail address or a phone number as people read it. */
export const addressWords = (address: string): string => (address.startsWith("+") ? formatPhone(address) : address);
