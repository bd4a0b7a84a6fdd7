import type { Millis } from "../time/instant";

/** Where a page of visits ended, latest first: the start of the last one, and its id because two may start at once. */
export interface VisitCursor {
  at: Millis;
  id: string;
}

/** The cursor as it stands in an address, and back. */
export const VISIT_CURSOR = /^(\d{1,15})\.([\w-]{1,60})$/;
export const writeCursor = ({ at, id }: VisitCursor): string => `${at}.${id}`;
export function readCursor(text: string | undefined): VisitCursor | null {
  const [, at, id] = VISIT_CURSOR.exec(text ?? "") ?? [];
  return at && id ? { at: Number(at), id } : null;
}
