import { deserialize, serialize } from "bson";

const OP_MSG = 2013;
const HEADER = 16;

/** Cuts a stream into whole messages of MongoDB's wire protocol: each begins with its own length. */
export function cutter(): (chunk: Buffer) => Buffer[] {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const whole: Buffer[] = [];
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0);
      whole.push(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
    return whole;
  };
}

export const requestIdOf = (message: Buffer): number => message.readInt32LE(4);
export const answeredIdOf = (message: Buffer): number => message.readInt32LE(8);

/** The document of a command or an answer; null for the old form, which carries no writes. */
function bodyOf(message: Buffer): Record<string, unknown> | null {
  if (message.readInt32LE(12) !== OP_MSG) return null;
  for (let at = HEADER + 4; at < message.length; at += 1 + message.readInt32LE(at + 1)) {
    if (message[at] === 0) return deserialize(message.subarray(at + 1, at + 1 + message.readInt32LE(at + 1)));
  }
  return null;
}

const WRITES = new Set(["insert", "update", "delete", "findAndModify"]);
/** Queues that workers ask over and over for something to take; asking finds nothing most of the time. */
const QUEUES = new Set(["jobs", "gateway_deliveries"]);

export interface WriteCommand {
  /** Such as `update payments`. */
  name: string;
  /** Whether it only looks for work to take. */
  asks: boolean;
  /** The document a findAndModify is about, when it names one. */
  document: string | null;
}

/** What a client's message would write, or null when it writes nothing. */
export function writeCommandOf(message: Buffer): WriteCommand | null {
  const body = bodyOf(message) ?? {};
  const [command, collection] = Object.entries(body)[0] ?? [];
  if (command === undefined || !WRITES.has(command)) return null;
  const { _id: id } = (body.query ?? {}) as { _id?: unknown };
  return { name: `${command} ${String(collection)}`, asks: command === "findAndModify" && QUEUES.has(String(collection)), document: typeof id === "string" ? id : null };
}

/** The answer to a findAndModify that found nothing to change. */
export function nothingFound(message: Buffer): Buffer {
  const body = serialize({ lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 });
  const head = Buffer.alloc(HEADER + 5);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(requestIdOf(message), 8);
  head.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([head, body]);
}

/** Whether an answer to a write says that something was written. */
export function hasWritten(answer: Buffer): boolean {
  const body = bodyOf(answer);
  if (!body || body.ok !== 1) return false;
  if ("lastErrorObject" in body) return (body.lastErrorObject as { n?: number }).n !== 0;
  return Number(body.nModified ?? body.n ?? 0) > 0 || "upserted" in body;
}
