import { randomUUID } from "node:crypto";
import type { PersonRole } from "~/domain/account/roles";
import { parseIdentifier, type Identifier } from "~/domain/contact/identifier";
import { randomId } from "~/http/signature.server";
import type { Person } from "~/models/person.server";
import { createPerson } from "../../support/create-person";
import { PASSWORD, usualHash } from "../../support/usual-password";
import type { Registration } from "~/services/account/register-person.server";

export { PASSWORD };

export function identifierOf(text: string): Identifier {
  const identifier = parseIdentifier(text);
  if (!identifier) throw new Error(`not an identifier: ${text}`);
  return identifier;
}

/** A form as somebody nobody knows sends it; every call is another person on another line. */
export const registration = (more: Partial<Registration> = {}): Registration => ({
  id: randomId(),
  name: "Ananya Rao",
  identifier: identifierOf(`${randomUUID()}@example.in`),
  password: PASSWORD,
  shop: null,
  locale: "en",
  browser: randomId(),
  address: randomUUID(),
  now: Date.UTC(2026, 10, 1),
  ...more,
});

/** A person with an account and the usual password. */
export const somebody = async (more: { name?: string; email?: string | null; phone?: string; roles?: PersonRole[]; locale?: "en" | "hi"; proved?: boolean; passwordHash?: string | null } = {}): Promise<Person> =>
  createPerson({ id: randomId(), name: "Ananya Rao", email: `${randomUUID()}@example.in`, passwordHash: await usualHash(), roles: ["customer"], locale: "en", createdAt: Date.UTC(2026, 10, 1), ...more });

/** What somebody types who signs in on a browser nobody has seen. */
export const entry = (person: Person, more: { password?: string; wanted?: PersonRole; browser?: string; address?: string } = {}) => ({
  identifier: identifierOf(person.email ?? person.phone ?? ""),
  password: PASSWORD,
  wanted: "customer" as PersonRole,
  browser: randomId(),
  address: randomUUID(),
  ...more,
});
