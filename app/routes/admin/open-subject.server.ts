import type { LoaderFunctionArgs } from "@remix-run/node";
import { lastingSuspension } from "~/domain/account/standing/standing";
import { makeFormToken } from "~/http/form-token.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { findStanding } from "~/models/standing.server";
import { paths } from "~/paths";

/** What the form's token makes: a warning, or a suspension. */
export const PURPOSE = "standing";

/**
 * The person whom a decision is about: his name and how he stands, no more. 404 for nobody. Where the decision is for people who are suspended,
 * or are not, whoever follows an old link is shown the person; a form sent meanwhile gets its answer from the action.
 */
export async function openSubject({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">, about: "anybody" | "suspended" | "not suspended" = "anybody") {
  const id = params.person ?? "";
  const [person, standing] = await Promise.all([findPerson(id), findStanding(id)]);
  if (!person) throw notFound();
  const suspended = lastingSuspension(standing) !== null;
  if (about !== "anybody" && suspended !== (about === "suspended") && context.form === null) throw redirectTo(context, paths.adminPerson({ person: id }));
  return { subject: { id, name: person.name, version: standing.version }, artisan: person.roles.includes("artisan"), standing, token: makeFormToken(context, PURPOSE) };
}
