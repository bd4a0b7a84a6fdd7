import { hashPassword } from "~/services/account/hash-password.server";

/** The password of people in tests. */
export const PASSWORD = "seven blue pots";

let made: Promise<string> | undefined;

/** Its hash, made once in a file: it takes a tenth of a second. */
export const usualHash = (): Promise<string> => (made ??= hashPassword(PASSWORD));
