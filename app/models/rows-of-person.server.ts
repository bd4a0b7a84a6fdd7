import mongoose from "mongoose";

/** Removes the rows of a collection in which a field has one of these values. For rows that no public page shows. */
export async function removeRowsWhere(collection: string, field: string, values: readonly string[]): Promise<void> {
  if (values.length > 0) await mongoose.connection.collection(collection).deleteMany({ [field]: { $in: [...values] } });
}
