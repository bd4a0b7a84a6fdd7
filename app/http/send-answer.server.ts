import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./answer.server";
import type { RequestContext } from "./context.server";
import { acceptedEncoding } from "./pages/accepted-encoding.server";
import { etagOf } from "./pages/etag.server";
import { pack } from "./pages/pack.server";
import { sendPieces } from "./send-pieces.server";

const PACKABLE = /^(text\/|application\/(json|xml)|image\/svg)/;

const POLICY = "Content-Security-Policy";
const OWN_FORMS = "form-action 'self'";

/** Sends one person's answer: whole with ETag and 304, brotli or gzip, or piece by piece; private unless the route says otherwise. */
export async function sendAnswer(req: IncomingMessage, res: ServerResponse, { status, headers, body }: Answer, { setCookies, session, formTargets }: RequestContext): Promise<void> {
  res.statusCode = status;
  for (const [name, value] of headers) if (name !== "set-cookie") res.setHeader(name, value);
  if (formTargets.size > 0) res.setHeader(POLICY, String(res.getHeader(POLICY)).replace(OWN_FORMS, `${OWN_FORMS} ${[...formTargets].join(" ")}`));
  const cookies = [...headers.getSetCookie(), ...setCookies];
  if (cookies.length > 0) res.setHeader("Set-Cookie", cookies);
  if (!headers.has("Cache-Control")) res.setHeader("Cache-Control", session || cookies.length > 0 || status >= 400 ? "no-store" : "private, no-cache");
  res.setHeader("Vary", [headers.get("Vary"), "Accept-Encoding, Cookie, Save-Data"].filter(Boolean).join(", "));
  if (body instanceof ReadableStream) return sendPieces(req, res, body);
  const bytes = Buffer.from(body);
  if (status === 200 && req.method !== "POST" && cookies.length === 0) {
    const etag = etagOf(bytes);
    res.setHeader("ETag", etag);
    if (req.headers["if-none-match"] === etag) {
      res.statusCode = 304;
      return void res.end();
    }
  }
  const encoding = PACKABLE.test(headers.get("Content-Type") ?? "") ? acceptedEncoding(req.headers["accept-encoding"] as string | undefined) : "identity";
  const packed = await pack(bytes, encoding);
  if (packed) res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", packed?.length ?? bytes.length);
  res.end(req.method === "HEAD" ? undefined : (packed ?? bytes));
}
