import { equalInConstantTime, sign } from "~/http/signature.server";
import { findPersonRow } from "~/models/closing.server";
import type { PersonRow } from "~/models/person.server";

/** Names one closing of one account in a link that takes it back; nobody else can make it. */
export const makeKeepToken = (person: string, askedAt: number): string => `${person}.${sign("keep-account", person, String(askedAt))}`;

/** The closed account that a link takes back, or null when it was taken back already, is erased, or the link is not ours. */
export async function readKeepToken(token: string): Promise<PersonRow | null> {
  const [id = "", signature = ""] = token.split(".");
  const row = await findPersonRow(id);
  return row?.closing?.eraseAt && equalInConstantTime(signature, sign("keep-account", id, String(row.closing.askedAt))) ? row : null;
}
