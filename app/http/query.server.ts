import type { z } from "zod";

/** Reads the query by a schema. Of a repeated name the last counts, unless the schema declares a list; what does not fit is left out. */
export function readQuery<S extends z.ZodObject>(request: Request, schema: S): z.output<S> {
  const { searchParams } = new URL(request.url);
  const found: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const read = readField(searchParams, name, field as z.ZodType);
    if (read) found[name] = read.given;
  }
  return schema.parse(found);
}

/** One name of a query: as it was given, and what its field makes of it. Null when it is missing or does not fit. */
export function readField(query: URLSearchParams, name: string, field: z.ZodType): { given: unknown; value: unknown } | null {
  const all = query.getAll(name);
  if (all.length === 0) return null;
  const given = isList(field) ? all : all.at(-1);
  const parsed = field.safeParse(given);
  return parsed.success ? { given, value: parsed.data } : null;
}

const isList = (field: unknown): boolean => {
  const definition = (field as { def?: { type?: string; innerType?: unknown } }).def;
  return definition?.type === "array" || (definition?.innerType !== undefined && isList(definition.innerType));
};
