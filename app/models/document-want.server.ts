import { defineModel, isDuplicateKey } from "./model.server";
import { outboxEntries, withOutbox, type WithOutbox } from "./outbox.server";

/** That a document is to be issued for something. `_id` is what for: `domain/tax-document/sources`. */
export interface DocumentWant extends WithOutbox {
  _id: string;
  /** When a row whose document is there may go; it decides nothing. */
  rubbishAt?: Date;
}

export const DocumentWants = defineModel<DocumentWant>("document_wants", { _id: String, rubbishAt: Date }, { plugins: [withOutbox], indexes: [[{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] });

/** Asks for documents; asking again changes nothing. */
export async function wantDocuments(sources: readonly string[]): Promise<void> {
  for (const source of sources) {
    try {
      await DocumentWants.create({ _id: source, outbox: outboxEntries([{ key: "issue", lane: "documents", kind: "issue_document" }]), leases: {} });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}

/** The document is there: the row may go. */
export const forgetWant = async (source: string, rubbishAt: Date): Promise<void> => void (await DocumentWants.updateOne({ _id: source }, { $set: { rubbishAt } }).exec());
