import { jobs } from "~/adapters/jobs/index.server";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { wakeRelay } from "~/services/relay/wake.server";
import { allowTry, resetTries, type TryRefusal } from "./allow-try.server";

/**
 * Asks for a link to a new password. Known and unknown identifiers are treated alike, also in time:
 * who it is comes out later, in the job. `key` is the form's id; sent twice it is one request.
 */
export async function requestReset({ identifier, address, key }: { identifier: Identifier; address: string; key: string }): Promise<{ ok: true } | TryRefusal> {
  const account = identifierWord(identifier);
  const allowed = await allowTry(resetTries({ account, address }));
  if (!allowed.ok) return allowed;
  await jobs().enqueue({ name: "send_reset_link", payload: { identifier: account }, key: `reset:${key}`, runAt: Date.now() });
  wakeRelay();
  return { ok: true };
}
