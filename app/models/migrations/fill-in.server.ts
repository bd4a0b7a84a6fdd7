import type { Model } from "mongoose";

/** Gives every row of a collection that lacks one of these fields the value that stands here. A row that has it, be it null, keeps it. */
export async function fillIn<Row>(rows: Model<Row>, values: Partial<Row>): Promise<void> {
  for (const [field, value] of Object.entries(values)) await rows.updateMany({ [field]: { $exists: false } } as never, { $set: { [field]: value } } as never).exec();
}
