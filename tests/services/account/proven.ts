import { randomUUID } from "node:crypto";
import type { ProvenIdentity } from "~/domain/account/proven-identity";
import type { ProvenEntry } from "~/services/account/enter-proven.server";
import { randomId } from "~/http/signature.server";

/** Somebody whom Google has proved, whom nobody knows yet. */
export function proved(more: Partial<ProvenIdentity> = {}): ProvenIdentity {
  const subject = more.subject ?? randomUUID();
  return { provider: "google", subject, subjects: { google: subject }, email: `${randomUUID()}@example.in`, emailVerified: true, name: "Ananya Rao", ...more };
}

/** What comes of pressing the button as a customer, on another line each time. */
export const entering = (identity: ProvenIdentity, more: Partial<ProvenEntry> = {}): ProvenEntry => ({ identity, wanted: "customer", joining: null, shop: null, locale: "en", address: randomUUID(), now: Date.UTC(2026, 10, 2), ...more });

/** The form that somebody new fills in. */
export const joining = (name = "Ananya Rao") => ({ id: randomId(), name });
