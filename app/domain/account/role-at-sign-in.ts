import type { PersonRole } from "./roles";

/** The role a person gets on the sign-in page of `wanted`: that one if held; the customers' page also lets artisans in; null when there is no shop. */
export function roleAtSignIn(held: readonly PersonRole[], wanted: PersonRole): PersonRole | null {
  if (held.includes(wanted)) return wanted;
  return wanted === "customer" ? (held[0] ?? null) : null;
}
