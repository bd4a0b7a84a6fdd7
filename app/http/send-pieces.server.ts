import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as PieceStream } from "node:stream/web";
import { createGzip } from "node:zlib";
import { acceptedEncoding } from "./pages/accepted-encoding.server";

/**
 * Sends a long body as it comes, never more of it in memory than the browser has not taken yet: packed by gzip where that is taken, else with its length.
 * A body that breaks off ends the connection, so that half a file is not taken for a whole one.
 */
export async function sendPieces(req: IncomingMessage, res: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  if (req.method === "HEAD") {
    await body.cancel();
    return void res.end();
  }
  const pieces = Readable.fromWeb(body as PieceStream<Uint8Array>);
  if (acceptedEncoding(req.headers["accept-encoding"] as string | undefined) === "identity") return pipeline(pieces, res).catch(() => void res.destroy());
  res.removeHeader("Content-Length");
  res.setHeader("Content-Encoding", "gzip");
  return pipeline(pieces, createGzip(), res).catch(() => void res.destroy());
}
