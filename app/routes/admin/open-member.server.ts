import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses.server";
import { findStaffMember } from "~/models/staff.server";

/** The member that an address names, as colleagues may see him. 404 for nobody. */
export async function openMember({ params }: Pick<LoaderFunctionArgs, "params">) {
  const member = await findStaffMember(params.member ?? "");
  if (!member) throw notFound();
  const { _id, version, name, email, role, active, passwordHash, secondFactor, invitedAt } = member;
  return { id: _id, version, name, email, role, standing: active ? (passwordHash ? ("active" as const) : ("invited" as const)) : ("removed" as const), secondFactor: secondFactor !== null, recoveryLeft: secondFactor?.recovery.length ?? 0, invitedAt };
}
