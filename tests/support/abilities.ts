import mongoose from "mongoose";

/*
 * What a second engine on MONGO_URI may lack of MongoDB, found by asking it. A test that needs it skips with the reason,
 * which the report shows; `app/database/README.md` names the engines.
 */

/** Whether the engine tells how it reads for a command. */
export async function explains(): Promise<boolean> {
  const answer = await mongoose.connection.getClient().db().command({ explain: { find: "staff", filter: {} }, verbosity: "executionStats" }).catch(() => null);
  return answer !== null;
}

/** Whether the engine's own tally of a collection is its number of documents, as on a MongoDB server that was not killed. Of the embedded engine it must be. */
export async function talliesExactly(collection: string): Promise<boolean> {
  if (!process.env.MONGO_URI) return true;
  const rows = mongoose.connection.collection(collection);
  return (await rows.estimatedDocumentCount()) === (await rows.countDocuments({}));
}

export const NO_EXPLAIN = "this engine does not explain";
export const NO_TALLY = "this engine only estimates how many documents a collection has";
