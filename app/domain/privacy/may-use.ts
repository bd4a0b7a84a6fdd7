import type { Millis } from "../time/instant";
import { NOTICES, type OptionalPurpose } from "./purposes";

/** One act of somebody: a purpose allowed or no longer allowed, after reading one version of its notice. */
export interface ConsentAct {
  purpose: OptionalPurpose;
  given: boolean;
  version: string;
  /** Whether an age of 18 or over was declared; nobody younger is followed, whatever was pressed. */
  adult: boolean;
  at: Millis;
}

/** Whether somebody's data may be used for a purpose: his last act allowed it, in the words that hold today. Nothing said is no. */
export function mayUse(acts: readonly ConsentAct[], purpose: OptionalPurpose): boolean {
  const last = acts.reduce<ConsentAct | null>((latest, act) => (act.purpose === purpose && (latest === null || act.at >= latest.at) ? act : latest), null);
  return last !== null && last.given && last.adult && last.version === NOTICES[purpose].version;
}
