import { hash } from "@node-rs/argon2";
import { normalizePassword } from "~/domain/account/password";
import { takeTurn } from "./hashing-turns";

/** argon2id with 64 MiB and seven passes: a tenth of a second of one core. `algorithm` 2 is argon2id. */
const COST = { algorithm: 2, memoryCost: 65_536, timeCost: 7, parallelism: 1 };

export const CURRENT_HASH = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** The salted hash of a password as it is stored, made off the main thread. Throws `HashingBusy` when too many wait. */
export const hashPassword = (password: string): Promise<string> => takeTurn(() => hash(normalizePassword(password), COST));
