/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Books } from "./books";
import type { Fields } from "./refusal";
import type { Tell } from "./webhooks";

export interface Call {
  books: Books;
  /** What stands in the places of the path. */
  ids: string[];
  query: URLSearchParams;
  body: Fields;
  headers: IncomingHttpHeaders;
  tell: Tell;
  /** Its own address, where its pages are. */
  url: string;
}

export type Answerer = (call: Call) => unknown;
/** Method, path with : for an id, and what answers it. */
export type Row = readonly ["GET" | "POST" | "PATCH", string, Answerer];

export const collection = (items: readonly unknown[]) => ({ entity: "collection", count: items.length, items });

/** A part of a list, as count and skip say; 10 unless said, 100 at most. */
export function pageOf<Item>(items: readonly Item[], query: URLSearchParams) {
  const count = Math.min(Number(query.get("count") ?? 10), 100);
  const skip = Number(query.get("skip") ?? 0);
  return collection([...items].reverse().slice(skip, skip + count));
}

/** A real one takes its time between reading and writing; two who ask at once both find nothing. */
export const takeTime = (): Promise<void> => wait(3);
