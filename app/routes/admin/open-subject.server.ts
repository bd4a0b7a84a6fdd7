import type { LoaderFunctionArgs } from "@remix-run/node";
import { lastingSuspension } from "~/domain/account/standing/standing";
import { makeFormToken } from "~/http/form-token.server";
import { notFound } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { findStanding } from "~/models/standing.server";

/** What the form's token makes: a warning, or a suspension. */
export const PURPOSE = "standing";

/** The person whom a decision is about: his name and how he stands, no more. 404 for nobody. */
export async function openSubject({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">) {
  const id = params.person ?? "";
  const [person, standing] = await Promise.all([findPerson(id), findStanding(id)]);
  if (!person) throw notFound();
  return { subject: { id, name: person.name, version: standing.version, suspended: lastingSuspension(standing) !== null }, artisan: person.roles.includes("artisan"), standing, token: makeFormToken(context, PURPOSE) };
}
