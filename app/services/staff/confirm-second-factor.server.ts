import { randomInt } from "node:crypto";
import { refuse, type Refusal } from "~/domain/refusal";
import { changeStaff, findStaffMember } from "~/models/staff.server";
import { allowTry, secondFactorTries, type TryRefusal } from "~/services/account/allow-try.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry";
import { offeredSecret } from "./offer-second-factor.server";
import { sealSecret } from "./sealed-secret.server";
import { stepOfCode } from "./totp.server";

const RECOVERY_CODES = 10;
/** Letters and digits that nobody confuses when reading them aloud. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
const LENGTH = 16;

/**
 * Takes the secret that this session was offered into use once a code of it was typed. Gives the recovery codes, this once: they are stored hashed.
 * Refuses with wrong_code, already_set, not_found, busy, or with too many tries. `now` is real time.
 */
export async function confirmSecondFactor({ id, session, code, now }: { id: string; session: string; code: string; now: number }): Promise<{ ok: true; recovery: string[] } | Refusal | TryRefusal> {
  const allowed = await allowTry(secondFactorTries(id));
  if (!allowed.ok) return allowed;
  const secret = offeredSecret(id, session);
  const recovery = Array.from({ length: RECOVERY_CODES }, makeRecoveryCode);
  const done = await compareAndSet(async () => {
    const member = await findStaffMember(id);
    if (!member?.active) return refuse("not_found");
    if (member.secondFactor) return refuse("already_set");
    const step = stepOfCode(secret, code.replace(/\s/g, ""), now);
    if (step === null) return refuse("wrong_code");
    const secondFactor = { secret: sealSecret(secret, id), lastStep: step, recovery: recovery.map(hashRecoveryCode) };
    const audit = auditEntry({ key: `second-factor-${member.version}`, action: "staff.second_factor_set", actor: id, at: now });
    return (await changeStaff(id, member.version, { secondFactor }, audit)) ? { ok: true as const, recovery } : undefined;
  });
  if (done?.ok) wakeRelay();
  return done ?? refuse("busy");
}

/** 79 bits, in groups of four. */
const makeRecoveryCode = (): string => Array.from({ length: LENGTH }, (_, index) => (index > 0 && index % 4 === 0 ? "-" : "") + ALPHABET[randomInt(ALPHABET.length)]).join("");

/** The name a recovery code is stored under, however it was typed. */
export const hashRecoveryCode = (code: string): string => hashSecret(code.toLowerCase().replace(/[^a-z0-9]/g, ""));
