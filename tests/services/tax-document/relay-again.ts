import { DocumentWants, type DocumentWant } from "~/models/document-want.server";
import { relayDue } from "~/services/relay/relay.server";

/** Lets all that is due happen, and whatever failed be tried again at once, until no document is asked for any more. */
export async function relayUntilIssued(): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    await relayDue();
    const waiting = await DocumentWants.find({ "outbox.dueAt": { $gte: 0 } }).lean<DocumentWant[]>().exec();
    if (waiting.length === 0) return;
    for (const { _id } of waiting) await DocumentWants.updateOne({ _id, "outbox.key": "issue" }, { $set: { "outbox.$.dueAt": 0 } }).exec();
  }
  throw new Error("documents are still asked for");
}
