import { once } from "~/http/api/once.server";
import { readCall } from "~/http/api/read-call.server";
import { refuseCall } from "~/http/api/refuse-call.server";
import type { RequestContext } from "~/http/context.server";
import { enterByCode } from "~/services/account/enter-by-code.server";
import { REGISTER_CODE } from "./bodies";
import { letIn } from "./let-in.server";
import { holderOf } from "./register-caller.server";

/** Makes the account that waits for a code, and signs in: 201 for a new one, 200 where the address had one. `key` is the caller's name for the call. */
export async function enterCallerByCode(context: RequestContext, key: string | null): Promise<Response> {
  const call = readCall(context, REGISTER_CODE);
  if (!call.ok) return call.response;
  const { request, code } = call.value;
  return once(context, key, async () => {
    const entry = await enterByCode({ request, purpose: "register", code, browser: holderOf(request), now: context.now });
    if (!entry.ok) return refuseCall(context, entry);
    // Nothing ties a program to a browser: it repeats a call by its key.
    if (entry.again) return refuseCall(context, { code: "code_used" });
    if (!entry.person) throw new Error("Signing up makes an account");
    return letIn(context, { person: entry.person, role: entry.role, sid: entry.sid, status: entry.person._id === request ? 201 : 200 });
  });
}
