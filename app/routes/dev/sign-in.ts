import type { ActionFunctionArgs } from "@remix-run/node";
import { json } from "@remix-run/node";
import { z } from "zod";
import { PERSON_ROLES } from "~/domain/account/roles";
import { notFound } from "~/http/responses.server";
import { readJson } from "~/http/read-json.server";
import { startSession } from "~/http/start-session.server";
import { findHolder } from "~/services/account/find-holder.server";

export const handle = { policy: "dev" as const };

const BODY = z.object({ email: z.string(), role: z.enum(PERSON_ROLES).optional() });

export const loader = () => {
  throw notFound();
};

/** Signs a program in as anybody, staff included, without a password: demo only, by JSON with the header `X-Kala-Dev`. */
export async function action({ context }: ActionFunctionArgs) {
  const body = BODY.safeParse(readJson(context));
  if (!body.success) return json({ error: "email is missing" }, 422);
  const holder = await findHolder(body.data);
  if (!holder) return json({ error: "nobody has this e-mail" }, 404);
  await startSession(context, holder);
  return json({ person: holder.person, role: holder.role });
}
