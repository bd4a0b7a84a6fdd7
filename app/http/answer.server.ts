/** What goes back for one request. A page is text already; a `Response` would only copy it through a stream. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string | Uint8Array | ReadableStream<Uint8Array>;
}

/** The answer that a `Response` of a route holds: read whole, but where the route says how long it is. Then it may be long, and is sent piece by piece as it comes. */
export async function readAnswer({ status, headers, body }: Response): Promise<Answer> {
  if (body && headers.has("Content-Length")) return { status, headers, body };
  return { status, headers, body: new Uint8Array(await new Response(body).arrayBuffer()) };
}

/** The bytes of a body that is no stream; of one that is, which no page for everybody may be, a throw. */
export function wholeBody({ body }: Pick<Answer, "body">): Buffer<ArrayBuffer> {
  if (body instanceof ReadableStream) throw new Error("A body that comes piece by piece was to be kept");
  return Buffer.from(body);
}

/** A long body made of pieces of text, each asked for when there is room for it. */
export const streamOf = (pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
      cancel: async () => void (await pieces.return(undefined)),
    },
    { highWaterMark: 1 },
  );

/** Sends the browser on to another address. */
export const sendOn = (location: string): Answer => ({ status: 303, headers: new Headers({ location }), body: "" });
