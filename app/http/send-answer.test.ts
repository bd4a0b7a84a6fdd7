import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import type { Answer } from "./answer.server";
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
