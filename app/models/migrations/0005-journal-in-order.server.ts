import mongoose from "mongoose";
import type { Migration } from "./migration";

/** The journal is read in the order of posting by an index that has the id too; the one on the moment alone goes. */
export const journalInOrder: Migration = {
  id: "0005-journal-in-order",
  breaks: false,
  async run() {
    try {
      await mongoose.connection.collection("journal_entries").dropIndex("at_1");
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  },
};

/** No such index (27), or no such collection (26). */
const isGone = (error: unknown): boolean => [26, 27].includes((error as { code?: number }).code ?? 0);
