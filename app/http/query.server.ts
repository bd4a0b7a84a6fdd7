import type { z } from "zod";

/** Reads the query by a schema. Of a repeated name the last counts, unless the schema declares a list; what does not fit is left out. */
export function readQuery<S extends z.ZodObject>(request: Request, schema: S): z.output<S> {
  const { searchParams } = new URL(request.url);
  const found: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const all = searchParams.getAll(name);
    if (all.length === 0) continue;
    const value = isList(field) ? all : all.at(-1);
    if ((field as z.ZodType).safeParse(value).success) found[name] = value;
  }
  return schema.parse(found);
}

const isList = (field: unknown): boolean => {
  const definition = (field as { def?: { type?: string; innerType?: unknown } }).def;
  return definition?.type === "array" || (definition?.innerType !== undefined && isList(definition.innerType));
};
