import { equalInConstantTime, sign } from "~/http/signature.server";

const ID = 22;

/** Half of what a signature has: 132 bits beside the id's own 132. */
const signature = (id: string): string => sign("pay-link", id).slice(0, ID);

/** What stands in the address of a link. It names neither booking nor person, and whoever reads the database cannot make it. */
export const payLinkToken = (id: string): string => id + signature(id);

/** The id of the link that a token is of, or null when we did not make it: then nothing needs to be looked up. */
export function readPayLinkToken(token: string): string | null {
  const id = token.slice(0, ID);
  return equalInConstantTime(token.slice(ID), signature(id)) ? id : null;
}
