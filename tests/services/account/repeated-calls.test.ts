import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readCaller } from "~/http/api/caller.server";
import { once } from "~/http/api/once.server";
import { makeContext } from "~/http/request-context.server";
import { paths } from "~/paths";
import { useDatabase } from "../../support/database";

useDatabase();

async function call(key: string | null, body: string, make: (id: string) => Promise<Response>) {
  const context = await makeContext({ method: "POST", originalUrl: paths.apiUsersRegister(), headers: {}, ip: "203.0.113.9" }, randomUUID(), () => Promise.resolve(null));
  Object.assign(context, { caller: readCaller({}), rawBody: Buffer.from(body) });
  const response = await once(context, key, make);
  return { status: response.status, said: await response.text(), cookies: context.setCookies, context };
}

/** Something that is made, counted by its id. */
function maker(status = 201) {
  const made: string[] = [];
  const make = async (id: string) => {
    made.push(id);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Response.json({ id }, { status });
  };
  return { made, make };
}

describe("a call under its caller's key", () => {
  it("sent fifty times at once is done once, and all get its answer", async () => {
    const { made, make } = maker();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => call(key, "{}", make)));
    expect(made).toHaveLength(1);
    expect(new Set(answers.map(({ status, said }) => `${status} ${said}`)).size).toBe(1);
  });

  it("with another body is a conflict", async () => {
    const { made, make } = maker();
    const key = randomUUID();
    await call(key, '{"a":1}', make);
    expect([(await call(key, '{"a":2}', make)).status, made.length]).toEqual([409, 1]);
  });

  it("that was refused may be made anew, under the same key", async () => {
    const [refused, done] = [maker(409), maker()];
    const key = randomUUID();
    expect((await call(key, "{}", refused.make)).status).toBe(409);
    expect([(await call(key, '{"mended":1}', done.make)).status, done.made.length]).toEqual([201, 1]);
  });

  it("without a key is done each time", async () => {
    const { made, make } = maker();
    await call(null, "{}", make);
    await call(null, "{}", make);
    expect(new Set(made).size).toBe(2);
  });
});
