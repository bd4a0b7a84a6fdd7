import { refuse, type Outcome } from "~/domain/refusal";
import { reopenPerson } from "~/models/closing.server";
import { outboxEntries } from "~/models/outbox.server";
import { isOnErasedList } from "~/models/erased-person.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { finishKeeping } from "./finish-keeping.server";
import { readKeepToken } from "./keep-token.server";

/** Takes a closed account back as it was; its sessions stay ended. Refuses with link_expired, contact_taken, busy. */
export async function keepAccount(token: string): Promise<Outcome<object>> {
  const kept = await compareAndSet(async (): Promise<Outcome<{ id: string }> | undefined> => {
    const row = await readKeepToken(token);
    if (!row || (await isOnErasedList(row._id))) return refuse("link_expired");
    const reopened = await reopenPerson(row, outboxEntries([{ key: `finish-keeping:${row.closing?.askedAt}`, lane: "search", kind: "finish_keeping" }]));
    if (reopened === "taken") return refuse("contact_taken");
    return reopened ? { ok: true, id: row._id } : undefined;
  });
  if (kept?.ok) await finishKeeping({ _id: kept.id });
  wakeRelay();
  return kept ?? refuse("busy");
}
