import mongoose, { Schema, type Model, type SchemaDefinition, type SchemaOptions } from "mongoose";

/**
 * Makes the model of one collection. Documents are plain rows: strict fields, `_id` chosen by us,
 * `version` instead of mongoose's own counter, instants as whole milliseconds.
 * An edit in development replaces the earlier definition.
 */
export function defineModel<Row>(collection: string, fields: SchemaDefinition, options: { indexes?: IndexLine[]; plugins?: ((schema: Schema) => void)[] } = {}): Model<Row> {
  const settings: SchemaOptions = { collection, versionKey: false, strict: "throw", minimize: false, autoIndex: false, autoCreate: false, id: false };
  const schema = new Schema(fields, settings);
  for (const plugin of options.plugins ?? []) plugin(schema);
  for (const [keys, rest] of options.indexes ?? []) schema.index(keys, rest ?? {});
  if (mongoose.models[collection]) mongoose.deleteModel(collection);
  return mongoose.model(collection, schema) as unknown as Model<Row>;
}

export type IndexLine = [keys: Record<string, 1 | -1>, options?: { unique?: boolean; partialFilterExpression?: Record<string, unknown>; sparse?: boolean; expireAfterSeconds?: number }];

/** Creates every declared collection and index that is missing, all collections at once. Safe to run by several processes at once. */
export async function buildIndexes(): Promise<void> {
  await Promise.all(mongoose.modelNames().map((name) => indexCollection(mongoose.model(name))));
}

/** Creates what is missing of a collection's indexes, by one command. */
export async function indexCollection({ schema, collection }: Indexed): Promise<void> {
  const indexes = schema.indexes().map(([key, options]) => ({ ...options, key }) as mongoose.mongo.IndexDescription);
  if (indexes.length > 0) await collection.createIndexes(indexes);
}

interface Indexed {
  schema: Pick<Schema, "indexes">;
  collection: Pick<mongoose.Collection, "createIndexes">;
}

/** Whether an error is the database's refusal of a second row under a unique key. */
export const isDuplicateKey = (error: unknown): boolean => typeof error === "object" && error !== null && (error as { code?: unknown }).code === 11000;
