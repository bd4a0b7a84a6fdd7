import type { Millis } from "./time/instant";

/** Where a page of a list ended, latest first: the moment of its last row, and the row's id because two may have one moment. */
export interface PageCursor {
  at: Millis;
  id: string;
}

/** The cursor as it stands in an address, and back. */
export const PAGE_CURSOR = /^(\d{1,15})\.([\w:.-]{1,120})$/;
export const writeCursor = ({ at, id }: PageCursor): string => `${at}.${id}`;
export function readCursor(text: string | undefined): PageCursor | null {
  const [, at, id] = PAGE_CURSOR.exec(text ?? "") ?? [];
  return at && id ? { at: Number(at), id } : null;
}
