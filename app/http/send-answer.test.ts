import { createServer, IncomingMessage, ServerResponse } from "node:http";
import { Socket, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { readAnswer, streamOf, type Answer } from "./answer.server";
import type { RequestContext } from "./context.server";
import { sendAnswer } from "./send-answer.server";

const OWN = "default-src 'none';form-action 'self';base-uri 'none'";

/** The policy that a page goes out with, whose forms lead to these origins. */
async function policyOf(...targets: string[]): Promise<unknown> {
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  res.setHeader("Content-Security-Policy", OWN);
  const answer = { status: 200, headers: new Headers({ "Content-Type": "text/html" }), body: new TextEncoder().encode("<h1>Pay</h1>") } as unknown as Answer;
  await sendAnswer(req, res, answer, { setCookies: [], session: null, formTargets: new Set(targets) } as unknown as RequestContext);
  return res.getHeader("Content-Security-Policy");
}

test("a page's forms lead nowhere but here, unless the page has one that leads elsewhere", async () => {
  expect(await policyOf()).toBe(OWN);
  expect(await policyOf("https://api.razorpay.com")).toBe("default-src 'none';form-action 'self' https://api.razorpay.com;base-uri 'none'");
});

/** Sends a body of so many pieces to a browser that takes this; what it got, and whether it came to its end. */
async function received(pieces: number, accept: string, breaksAt = Infinity): Promise<{ text: string; whole: boolean; encoding: unknown; length: unknown }> {
  async function* made(): AsyncGenerator<string> {
    for (let n = 0; n < pieces; n += 1) {
      if (n === breaksAt) throw new Error("the database is gone");
      yield "0123456789".repeat(5_000);
    }
  }
  const server = createServer((req, res) => {
    const headers = new Headers({ "Content-Type": "text/csv", "Content-Length": String(pieces * 50_000), "Cache-Control": "no-store" });
    void readAnswer(new Response(streamOf(made()), { headers })).then((answer) => sendAnswer(req, res, answer, { setCookies: [], session: null, formTargets: new Set() } as unknown as RequestContext));
  });
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { "Accept-Encoding": accept } });
  const { text, whole } = await answer.text().then((text) => ({ text, whole: true }), () => ({ text: "", whole: false }));
  server.closeAllConnections();
  server.close();
  return { text, whole, encoding: answer.headers.get("content-encoding"), length: answer.headers.get("content-length") };
}

test("a long file comes piece by piece, packed or with its length, and one that breaks off is not taken for whole", async () => {
  const whole = "0123456789".repeat(200_000);
  expect(await received(40, "gzip, br")).toEqual({ text: whole, whole: true, encoding: "gzip", length: null });
  expect(await received(40, "identity")).toEqual({ text: whole, whole: true, encoding: null, length: "2000000" });
  for (const accept of ["gzip", "identity"]) expect(await received(40, accept, 20)).toMatchObject({ whole: false });
});

test("of a long file no more is asked for than is taken", async () => {
  let asked = 0;
  async function* made(): AsyncGenerator<string> {
    for (; asked < 1_000; asked += 1) yield "0123456789";
  }
  const reader = streamOf(made()).getReader();
  await reader.read();
  await new Promise((later) => setImmediate(later));
  expect(asked).toBeLessThan(4);
  await reader.cancel();
  expect(asked).toBeLessThan(4);
});
