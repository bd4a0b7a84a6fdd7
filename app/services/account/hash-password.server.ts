import { hash } from "@node-rs/argon2";
import { normalizePassword } from "~/domain/account/password";

/** argon2id with 19 MiB and two passes (OWASP Password Storage). `algorithm` 2 is argon2id. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const CURRENT_HASH = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** The salted hash of a password as it is stored. Takes some 20 ms off the main thread. */
export const hashPassword = (password: string): Promise<string> => hash(normalizePassword(password), COST);
