import type { Identifier } from "./identifier";
import { maskEmail, maskPhone } from "./mask";

/** An address of either kind, as much of it as its owner recognises. */
export const maskContact = (kind: Identifier["kind"], address: string): string => (kind === "email" ? maskEmail(address) : maskPhone(address));
