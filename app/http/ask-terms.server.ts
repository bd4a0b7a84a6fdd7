import { isOldTerms } from "~/domain/account/terms";
import { findAcceptedTerms } from "~/models/person.server";
import { paths } from "~/paths";
import { againPath } from "./again/again-path.server";
import type { RequestContext } from "./context.server";
import type { Leaf } from "./leaf-handlers.server";
import { localizePath } from "./language.server";

/** Whether a session's person has to accept the terms of now before he does what a route is about. Reading asks nothing, and so does what gets out of something. */
export async function owesTerms({ underTerms }: Pick<Leaf, "underTerms">, { session }: Pick<RequestContext, "session">, changes: boolean): Promise<boolean> {
  if (!underTerms || !changes || !session || session.role === "staff") return false;
  const accepted = await findAcceptedTerms(session.person);
  return accepted !== null && isOldTerms(accepted);
}

/** Where the terms are accepted, on the way back to the form that was sent. */
export const termsPath = (context: RequestContext): string => localizePath(context.locale, paths.accountTerms({ next: againPath(context.path + context.search) }));
