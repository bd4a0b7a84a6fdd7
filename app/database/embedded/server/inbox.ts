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
    if (this.size < 4) return null;
    if (this.chunks[0]!.length < 4) this.join();
    const length = announcedLength(this.chunks[0]!);
    if (this.size < length) return null;
    const bytes = this.join();
    this.size -= length;
    this.chunks = this.size > 0 ? [bytes.subarray(length)] : [];
    return parseMessage(bytes.subarray(0, length));
  }

  private join(): Buffer {
    const whole = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.chunks = [whole];
    return whole;
  }
}
