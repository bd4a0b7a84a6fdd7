import type { RequestContext } from "./context.server";

/** What a gateway sends with the browser that comes back from it: in the address, in the form that it posts, or in both. */
export function returnedFields(request: Request, context: RequestContext): URLSearchParams {
  const fields = new URL(request.url).searchParams;
  for (const [name, value] of context.form ?? []) if (typeof value === "string") fields.append(name, value);
  return fields;
}
