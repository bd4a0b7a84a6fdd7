import type { RequestContext } from "./context.server";

/** Whose request it is, on routes that let nobody signed out in. Being asked elsewhere is a bug. */
export function personOf({ session, path }: RequestContext): string {
  if (!session) throw new Error(`${path} needs a policy that asks for a session`);
  return session.person;
}
