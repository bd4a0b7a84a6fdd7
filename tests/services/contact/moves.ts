import { randomUUID } from "node:crypto";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { linksOf } from "~/emails/links-of";
import { randomId } from "~/http/signature.server";
import { runJobs } from "~/jobs/run-jobs.server";
import { findDeliveries } from "~/models/delivery.server";
import type { Person } from "~/models/person.server";
import { openSession } from "~/services/account/open-session.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { askContactChange } from "~/services/contact/ask-contact-change.server";
import { changeContact } from "~/services/contact/change-contact.server";
import { confirmContactChange } from "~/services/contact/confirm-contact-change.server";
import { AGGREGATES } from "~/services/relay/aggregates.server";
import { drain } from "~/services/relay/drain.server";
import { codeSentTo, someNumber } from "../account/codes";
import { identifierOf } from "../account/people";

export const NOW = Date.UTC(2026, 10, 2);

export const someEmail = (): Identifier => identifierOf(`${randomUUID()}@example.in`);
export const somePhone = (): Identifier => identifierOf(someNumber());

/** Does what the outboxes of people ask for. */
export async function settle(): Promise<void> {
  await runJobs();
  for (const one of AGGREGATES) if (one.rows.modelName === "people") await drain(one);
}

/** A session of a person on some browser; gives its row's id. */
export async function signedIn(person: Person): Promise<string> {
  const { sid } = await openSession({ person: person._id, name: person.name, role: "customer", roles: ["customer"], sharedPhone: false, browser: randomId(), userAgent: "", replaces: null });
  return hashSecret(sid);
}

/** Takes an address as one's own, by the code that is sent there. */
export async function take(person: Person, to: Identifier, session = "here") {
  const browser = randomId();
  const asked = await askContactChange({ id: randomId(), to, person: person._id, browser, address: randomUUID(), locale: "en" });
  if (!asked.ok) throw new Error(asked.code);
  const code = await codeSentTo(to);
  const done = await confirmContactChange({ request: asked.request, code, person: person._id, browser, session, now: NOW });
  await settle();
  return done;
}

export async function drop(person: Person, kind: "email" | "phone") {
  const done = await changeContact({ person: person._id, kind, address: null, key: randomId(), session: "here", now: NOW });
  await settle();
  return done;
}

/** The secret in the newest link to undo something that came to an address; empty when none came. */
export async function undoSentTo(to: Identifier): Promise<string> {
  const rows = await findDeliveries({ to: identifierWord(to), most: 20 });
  const [letter] = rows.filter(({ template }) => template === "contact_changed");
  return linksOf(letter ?? { html: "", text: "" }).find((link) => link.includes("/undo/"))?.split("/").at(-1) ?? "";
}
