import { CommandError } from "../errors.ts";
import { decode } from "../values/bson.ts";
import type { Doc } from "../values/types.ts";

const HEADER_BYTES = 16;
const MAX_MESSAGE_BYTES = 48_000_000;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const MORE_TO_COME = 2;
const CHECKSUM_PRESENT = 1;

export interface Message {
  requestId: number;
  /** Drivers open a connection with one message of the old form, and expect its answer in that form. */
  old: boolean;
  answered: boolean;
  body: Doc;
  database: string;
}

/** The length that the first four bytes of a message announce. */
export function announcedLength(start: Buffer): number {
  const length = start.readInt32LE(0);
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) throw new Error(`Message of ${length} bytes`);
  return length;
}

/** Reads one whole message. */
export function parseMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const kind = bytes.readInt32LE(12);
  if (kind === OP_MSG) return parseModern(requestId, bytes);
  if (kind === OP_QUERY) return parseOld(requestId, bytes);
  throw new Error(`Message of kind ${kind}`);
}

function parseModern(requestId: number, bytes: Buffer): Message {
  const flags = bytes.readUInt32LE(HEADER_BYTES);
  const end = bytes.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Doc = {};
  const sequences: Doc = {};
  for (let at = HEADER_BYTES + 4; at < end; ) {
    const size = bytes.readInt32LE(at + 1);
    const section = bytes.subarray(at + 1, at + 1 + size);
    if (bytes[at] === 0) body = decode(section);
    else Object.assign(sequences, parseSequence(section));
    at += 1 + size;
  }
  const all = { ...body, ...sequences };
  return { requestId, old: false, answered: (flags & MORE_TO_COME) === 0, body: all, database: String(all["$db"]) };
}

/** A named list of documents outside the body. */
function parseSequence(section: Buffer): Doc {
  const nameEnd = section.indexOf(0, 4);
  const documents: Doc[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const size = section.readInt32LE(at);
    documents.push(decode(section.subarray(at, at + size)));
    at += size;
  }
  return { [section.toString("utf8", 4, nameEnd)]: documents };
}

function parseOld(requestId: number, bytes: Buffer): Message {
  const nameEnd = bytes.indexOf(0, HEADER_BYTES + 4);
  const name = bytes.toString("utf8", HEADER_BYTES + 4, nameEnd);
  if (!name.endsWith(".$cmd")) throw new CommandError(115, "Only commands are understood");
  return { requestId, old: true, answered: true, body: decode(bytes.subarray(nameEnd + 9)), database: name.slice(0, -".$cmd".length) };
}

/** The bytes of an answer. */
export function encodeAnswer({ requestId, old }: Message, id: number, document: Buffer): Buffer {
  const head = old ? Buffer.alloc(20) : Buffer.alloc(5);
  if (old) head.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + head.length + document.length, 0);
  header.writeInt32LE(id, 4);
  header.writeInt32LE(requestId, 8);
  header.writeInt32LE(old ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, head, document]);
}
