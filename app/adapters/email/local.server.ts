import { randomUUID } from "node:crypto";
import { recordDelivery } from "~/models/delivery.server";
import type { EmailPort } from "./port";

/**
 * Letters kept as rows of the database and read at /dev/inbox. Where nobody can read that page
 * (`state` not_sent: production without a mail service) the row says so, and keeps nothing that opens something.
 */
export const localEmail = (state: "sent" | "not_sent"): EmailPort => ({
  mode: "local",
  delivers: state === "sent",
  async send({ secret, ...letter }) {
    const kept = secret && state === "not_sent" ? { ...letter, text: "", html: "" } : letter;
    return { id: await recordDelivery({ _id: randomUUID(), channel: "email", state, ...kept }) };
  },
});
