import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file of a backup as its manifest knows it: what it weighs and hashes to on disk, and what opens it when it is encrypted. */
export interface SealedFile {
  file: string;
  bytes: number;
  sha256: string;
  iv?: string;
  tag?: string;
}

/** The two keys of one backup, made from the owner's key and the backup's own salt. */
export interface Keys {
  seal: Buffer;
  sign: Buffer;
}

const CIPHER = "aes-256-gcm";

export function keysOf(backupKey: string, salt: string): Keys {
  const made = Buffer.from(hkdfSync("sha256", Buffer.from(backupKey, "hex"), Buffer.from(salt, "hex"), "kalasetu backup", 64));
  return { seal: made.subarray(0, 32), sign: made.subarray(32) };
}

/** Writes a file of a backup, encrypted when there are keys. Its name is sealed with it: files cannot change places. */
export async function writeSealed(folder: string, file: string, source: Readable | AsyncIterable<string | Buffer>, keys: Keys | null, packing: NodeJS.ReadWriteStream[] = []): Promise<SealedFile> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const iv = randomBytes(12);
  const cipher = keys && createCipheriv(CIPHER, keys.seal, iv).setAAD(Buffer.from(file));
  const meter = measure();
  await pipeline([Readable.from(source), ...packing, ...(cipher ? [cipher] : []), meter.stream, createWriteStream(target, { flags: "wx", mode: 0o600, flush: true })]);
  return { file, ...meter.read(), ...(cipher ? { iv: iv.toString("hex"), tag: cipher.getAuthTag().toString("hex") } : {}) };
}

/** The streams that give a file's content back. The last piece comes only when the seal is whole. */
export function readSealed(folder: string, { file, iv = "", tag = "" }: SealedFile, keys: Keys | null): (Readable | Transform)[] {
  const source = createReadStream(path.join(folder, file));
  if (!keys) return [source];
  return [source, createDecipheriv(CIPHER, keys.seal, Buffer.from(iv, "hex")).setAAD(Buffer.from(file)).setAuthTag(Buffer.from(tag, "hex"))];
}

/** Whether a file on disk is still what the manifest says. */
export async function isWhole(folder: string, { file, bytes, sha256 }: SealedFile): Promise<boolean> {
  const meter = measure();
  await pipeline(createReadStream(path.join(folder, file)), meter.stream.resume());
  const found = meter.read();
  return found.bytes === bytes && timingSafeEqual(Buffer.from(found.sha256, "hex"), Buffer.from(sha256.padEnd(64, "0").slice(0, 64), "hex"));
}

function measure() {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  return { stream, read: () => ({ bytes, sha256: hash.digest("hex") }) };
}
