import { jobs } from "~/adapters/jobs/index.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { allowTry, verificationTries, type TryRefusal } from "./allow-try.server";

/** Sends the link that confirms the e-mail address of whoever is signed in. `key` is the form's id: sent twice it is one letter. */
export async function askVerification({ person, key }: { person: string; key: string }): Promise<{ ok: true } | TryRefusal> {
  const allowed = await allowTry(verificationTries(person));
  if (!allowed.ok) return allowed;
  await jobs().enqueue({ name: "send_verify_link", payload: { person }, key: `verify:${key}`, runAt: Date.now() });
  wakeRelay();
  return { ok: true };
}
