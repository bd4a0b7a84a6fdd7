import { TRAP_FIELD } from "~/domain/account/trap";

/** Whether a program filled in the field that people leave empty. */
export const isTrapped = (fields: FormData): boolean => Boolean(fields.get(TRAP_FIELD));
