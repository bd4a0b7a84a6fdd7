import type { RankPlace } from "~/domain/search/ranking";

/** The place in a list where a page ended, as it stands in an address. It stays right when others come and go. */
export const writeCursor = ({ key, id }: RankPlace): string => Buffer.from(JSON.stringify([...key, id])).toString("base64url");

/** The place a cursor names; null when it names none. */
export function readCursor(cursor: string | null): RankPlace | null {
  if (!cursor || cursor.length > 200) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (!Array.isArray(parts)) return null;
    const id: unknown = parts.at(-1);
    const key: unknown[] = parts.slice(0, -1);
    return typeof id === "string" && key.every((value) => typeof value === "number") ? { id, key } : null;
  } catch {
    return null;
  }
}
