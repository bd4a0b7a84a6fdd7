/** What is kept: a text, for so many seconds at most, until one of its tags is dropped. */
export interface CacheEntry {
  key: string;
  value: string;
  seconds: number;
  tags: readonly string[];
}

/** Texts that are dear to make again. Anything may be gone at any moment; a hit is byte-equal to what was put in. */
export interface CachePort {
  readonly mode: "local" | "upstash" | "off";
  get(key: string): Promise<string | null>;
  set(entry: CacheEntry): Promise<void>;
  delete(key: string): Promise<void>;
  /** Drops everything that carries the tag. */
  deleteTag(tag: string): Promise<void>;
}
