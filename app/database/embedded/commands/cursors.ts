import { CommandError } from "../errors.ts";
import { MAX_DOCUMENT_BYTES } from "../values/bson.ts";

interface Cursor {
  namespace: string;
  documents: AsyncIterator<Buffer>;
  /** Read already, but too large for the batch before. */
  waiting: Buffer | null;
  usedAt: number;
}

const IDLE_MS = 10 * 60_000;

/** Results that clients fetch batch by batch. */
export class Cursors {
  private readonly open = new Map<number, Cursor>();
  private lastId = 0;

  /** The first documents, and the id of the cursor that holds the rest; 0 when there is no rest. */
  async start(namespace: string, documents: AsyncIterator<Buffer>, size: number, single: boolean): Promise<{ id: number; batch: Buffer[] }> {
    const cursor: Cursor = { namespace, documents, waiting: null, usedAt: Date.now() };
    const { batch, done } = await take(cursor, size);
    if (done || single) {
      if (!done) await documents.return?.();
      return { id: 0, batch };
    }
    this.lastId += 1;
    this.open.set(this.lastId, cursor);
    return { id: this.lastId, batch };
  }

  async next(id: number, namespace: string, size: number): Promise<{ id: number; batch: Buffer[] }> {
    const cursor = this.open.get(id);
    if (!cursor || cursor.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
    cursor.usedAt = Date.now();
    const { batch, done } = await take(cursor, size);
    if (done) this.open.delete(id);
    return { id: done ? 0 : id, batch };
  }

  async kill(id: number): Promise<boolean> {
    const cursor = this.open.get(id);
    this.open.delete(id);
    await cursor?.documents.return?.();
    return cursor !== undefined;
  }

  async killIdle(now: number): Promise<void> {
    for (const [id, { usedAt }] of this.open) if (now - usedAt > IDLE_MS) await this.kill(id);
  }
}

/** As many documents as wanted and as one message may carry. */
async function take(cursor: Cursor, size: number): Promise<{ batch: Buffer[]; done: boolean }> {
  const batch: Buffer[] = [];
  let bytes = 0;
  while (batch.length < size) {
    const next = cursor.waiting ? { done: false, value: cursor.waiting } : await cursor.documents.next();
    cursor.waiting = null;
    if (next.done) return { batch, done: true };
    const document = next.value as Buffer;
    if (batch.length > 0 && bytes + document.length > MAX_DOCUMENT_BYTES) {
      cursor.waiting = document;
      return { batch, done: false };
    }
    batch.push(document);
    bytes += document.length;
  }
  return { batch, done: false };
}
