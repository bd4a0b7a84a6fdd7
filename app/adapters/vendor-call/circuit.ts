import { seconds, type Millis } from "~/domain/time/instant";

/** How a vendor has answered lately. */
export interface Circuit {
  /** Faults since the last answer. */
  failures: number;
  /** Since when nothing but probes is sent to it; null while it answers. */
  downSince: Millis | null;
  /** When one call may try whether it answers again. */
  probeAt: Millis;
}

export const ANSWERING: Circuit = { failures: 0, downSince: null, probeAt: 0 };

/** So many faults without an answer between them, and the vendor counts as down. */
export const MOST_FAILURES = 5;
const PROBE_AFTER = seconds(30);

/** Lets a call out: the circuit to keep, or null when it must not be sent. Of a vendor that is down, one call each 30 seconds goes out as a probe. */
export function admit(circuit: Circuit, now: Millis): Circuit | null {
  if (circuit.downSince === null) return circuit;
  return now < circuit.probeAt ? null : { ...circuit, probeAt: now + PROBE_AFTER };
}

/** The circuit after one more fault. */
export function failed({ failures, downSince }: Circuit, now: Millis): Circuit {
  const count = failures + 1;
  return { failures: count, downSince: downSince ?? (count >= MOST_FAILURES ? now : null), probeAt: now + PROBE_AFTER };
}
