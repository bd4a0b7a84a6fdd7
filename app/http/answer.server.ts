/** What goes back for one request. A page is text already; a `Response` would only copy it through a stream. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string | Uint8Array;
}

/** The answer that a `Response` of a route holds, read whole. */
export const readAnswer = async (response: Response): Promise<Answer> => ({ status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) });

/** Sends the browser on to another address. */
export const sendOn = (location: string): Answer => ({ status: 303, headers: new Headers({ location }), body: "" });
