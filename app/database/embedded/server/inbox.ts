import { announcedLength, parseMessage, type Message } from "./wire.ts";

/** Collects the bytes of a connection and hands out whole messages; large ones are joined only once. */
export class Inbox {
  private chunks: Buffer[] = [];
  private size = 0;

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
  }

  take(): Message | null {
    const [first] = this.chunks;
    if (!first || this.size < 4) return null;
    const length = announcedLength(first.length < 4 ? this.join() : first);
    if (this.size < length) return null;
    const bytes = this.join();
    this.size -= length;
    this.chunks = this.size > 0 ? [bytes.subarray(length)] : [];
    return parseMessage(bytes.subarray(0, length));
  }

  private join(): Buffer {
    const [first, ...others] = this.chunks;
    const whole = first && others.length === 0 ? first : Buffer.concat(this.chunks);
    this.chunks = [whole];
    return whole;
  }
}
