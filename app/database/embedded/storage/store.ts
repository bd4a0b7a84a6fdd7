import { setTimeout as wait } from "node:timers/promises";
import { ABORT, open, type Database, type RootDatabase, type Transaction } from "lmdb";
import { CommandError } from "../errors.ts";
import { report } from "../report.ts";

export type Bytes = Database<Buffer, Buffer>;
export type Snapshot = Transaction;

/**
 * The files of one data folder. `documents` maps collection + _id to the document's BSON, `entries` maps
 * index + values + _id to the document's key, `catalog` names collections and indexes.
 */
export class Store {
  readonly documents: Bytes;
  readonly entries: Bytes;
  readonly catalog: Database<unknown, string>;
  private readonly root: RootDatabase<Buffer, Buffer>;
  private readonly waiting: Asked[] = [];
  private committing = false;
  private touched = false;
  private touchedCatalog = false;

  constructor(folder: string, { readOnly = false } = {}) {
    const binary = { encoding: "binary", keyEncoding: "binary", cache: false } as const;
    this.root = open<Buffer, Buffer>({ path: folder, maxDbs: 4, maxReaders: 1024, noMemInit: false, overlappingSync: false, readOnly, ...binary });
    this.documents = this.root.openDB<Buffer, Buffer>({ name: "documents", ...binary });
    this.entries = this.root.openDB<Buffer, Buffer>({ name: "entries", ...binary });
    this.catalog = this.root.openDB<unknown, string>({ name: "catalog", encoding: "json", cache: false });
  }

  /**
   * Runs the work in a transaction and answers once it is on disk. Work that waits meanwhile shares the next commit, and with it its fate:
   * one commit is under way at a time, so a commit that fails refuses just the work that was in it, and keeps nothing of that.
   * A refusal keeps what was written before it; any other error after the first write ends the process,
   * because only an uncommitted transaction can still be given up.
   */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const asked: Asked = { attempt: () => this.attempt(work), settle: (outcome) => ("error" in outcome ? reject(outcome.error as Error) : resolve(outcome.result as T)) };
      this.waiting.push(asked);
      if (!this.committing) void this.commitWaiting();
    });
  }

  private async commitWaiting(): Promise<void> {
    this.committing = true;
    for (let together = this.waiting.splice(0, MOST_TOGETHER); together.length > 0; together = this.waiting.splice(0, MOST_TOGETHER)) {
      const outcomes = await this.commit(together);
      together.forEach(({ settle }, index) => settle(outcomes[index] ?? { error: new Error("No outcome") }));
    }
    this.committing = false;
  }

  /** Commits some work together: what each came to, or the same failure for all of it. */
  private async commit(together: readonly Asked[]): Promise<Outcome<unknown>[]> {
    let changesCatalog = false;
    try {
      return await this.root.transaction(() =>
        together.map(({ attempt }) => {
          const outcome = attempt();
          changesCatalog ||= this.touchedCatalog;
          return outcome;
        }),
      );
    } catch (error) {
      const failure = await failedCommit(error, changesCatalog);
      return together.map(() => ({ error: failure }));
    }
  }

  private attempt<T>(work: () => T): Outcome<T> {
    this.touched = false;
    this.touchedCatalog = false;
    try {
      return { result: work() };
    } catch (error) {
      if (this.touched && !(error instanceof CommandError)) abandon("A write failed half-way", error);
      return { error };
    }
  }

  put(database: Bytes, key: Buffer, value: Buffer): void {
    this.touched = true;
    void database.put(key, value);
  }

  remove(database: Bytes, key: Buffer): void {
    this.touched = true;
    void database.remove(key);
  }

  saveCatalog(name: string, value: unknown): void {
    this.touched = true;
    this.touchedCatalog = true;
    if (value === undefined) void this.catalog.remove(name);
    else void this.catalog.put(name, value);
  }

  /** A view of the data that later writes do not change; `done()` gives it back. */
  snapshot(): Snapshot {
    return this.documents.useReadTransaction();
  }

  /** Runs at once, excluding every other process on the same folder. An error undoes it. */
  exclusively<T>(work: () => T): T {
    return this.root.transactionSync(work);
  }

  /** A part of the store that gives less than it counts; a page of zeros looks like an empty one. */
  missing(): string | null {
    const short = ([["the folder", this.root], ["documents", this.documents], ["entries", this.entries], ["catalog", this.catalog]] as const).find(([, part]) => part.getKeysCount() !== (part.getStats() as { entryCount: number }).entryCount);
    return short ? `${short[0]}: some of it cannot be found` : null;
  }

  /**
   * Takes as many pages as a large write would and gives them back, then commits a small one twice. Tells the damage in
   * the list of free pages; a full disk is none.
   */
  async tryWriting(): Promise<string | null> {
    try {
      this.root.transactionSync(() => {
        void this.documents.put(TRIAL_KEY, Buffer.alloc(TRIAL_BYTES));
        return ABORT;
      });
      await this.write(() => this.put(this.documents, TRIAL_KEY, Buffer.alloc(1)));
      await this.write(() => this.remove(this.documents, TRIAL_KEY));
    } catch (error) {
      return String(error).includes("MDB_") ? String(error) : null;
    }
    return null;
  }

  close(): Promise<void> {
    return this.root.close();
  }
}

/** Before every key of a collection. */
const TRIAL_KEY = Buffer.alloc(1);
const TRIAL_BYTES = 4 * 1024 * 1024;
const REASON_MS = 50;
/** Pieces of work in one commit at most. */
const MOST_TOGETHER = 500;

type Outcome<T> = { result: T } | { error: unknown };

/** A piece of work that waits for its commit. */
interface Asked {
  attempt(): Outcome<unknown>;
  settle(outcome: Outcome<unknown>): void;
}

/** The catalog in memory is ahead of a commit that failed, so the process starts anew from the store. */
async function failedCommit(error: unknown, changesCatalog: boolean): Promise<CommandError> {
  if (changesCatalog) abandon("A change of the catalog was not stored", error);
  report("A commit failed", error);
  return new CommandError(14031, `The write could not be stored, the disk may be full: ${await reasonOf(error)}`);
}

/** The store tells the system's own reason in a promise beside its error, but not for every write that shared the commit. */
async function reasonOf(error: unknown): Promise<string> {
  const reason = error instanceof Error && "commitError" in error ? Promise.resolve(error.commitError).catch((rejected: unknown) => rejected) : undefined;
  const inner: unknown = await Promise.race([reason, wait(REASON_MS)]);
  const told = inner instanceof Error ? inner : error;
  return told instanceof Error ? told.message : String(told);
}

/** What the store rejects when the disk is full or broken; its codes are numbers, those of Node are names. */
export function isStoreFailure(error: unknown): boolean {
  return error instanceof Error && (error.message.startsWith("Commit failed") || ("code" in error && typeof error.code === "number"));
}

function abandon(what: string, error: unknown): never {
  report(`${what}, so the engine ends`, error);
  process.kill(process.pid, "SIGKILL");
  throw error;
}
