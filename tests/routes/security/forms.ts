import { request } from "node:http";
import { describe, expect, it } from "vitest";
import type { BuiltRoute } from "../../support/built-routes";
import { paths } from "~/paths";
import { addressOf, EXAMPLES, userOf } from "./examples";
import { filledForm } from "./filled-form";
import { areaOf, everything, isKnown, pageWithForm, tokenOf, type Actor, type World } from "./world";

/** Drafts and words kept for later are what a browser says of itself; they follow from no right. */
const PASSING = ["kept_forms"];

const FOREIGN: Record<string, string>[] = [{ origin: "https://evil.example" }, { origin: "null" }, { referer: "https://evil.example/page" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }];

/** A form as it would be sent. */
interface Filled {
  route: BuiltRoute;
  path: string;
  user: Actor;
  fields: Record<string, string>;
}

/** Sends a form as an old engine does: neither Origin nor Referer nor any Sec-Fetch header. */
function sendBare(url: string, path: string, fields: Record<string, string>, cookie: string): Promise<{ status: number; text: string }> {
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body), cookie } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Every form that a page of ours sends, filled so that it would be done. */
export async function fillForms(world: World): Promise<Filled[]> {
  const routes = world.routes.filter(({ pattern, methods }) => methods.includes("POST") && !EXAMPLES[pattern]?.program);
  return Promise.all(
    routes.map(async (route) => {
      const [path, user] = [addressOf(route, world.things), userOf(route)];
      const page = await world.browsers[user].get(path);
      return { route, path, user, fields: { ...filledForm(await page.text(), path), ...EXAMPLES[route.pattern]?.words } };
    }),
  );
}

/** What keeps a form of ours from being sent by somebody else's page. Nothing here is ever done. */
export const describeForms = (world: World) => describe("a form sent to whichever address", () => {
  /** Sends every form in one wrong way; gives those that were not refused with one of these statuses. */
  async function wrongly(statuses: readonly number[], send: (form: Filled) => Promise<{ status: number }>): Promise<string[]> {
    const forms = await fillForms(world);
    const before = await everything(PASSING);
    const answers = await Promise.all(forms.map(async (form) => ({ form, status: (await send(form)).status })));
    expect(await everything(PASSING)).toEqual(before);
    return answers.filter(({ status }) => !statuses.includes(status)).map(({ form, status }) => `${form.route.pattern} ${status}`);
  }

  it("without a token is refused and not done (C01)", async () => {
    expect(await wrongly([403], ({ path, user, fields: { csrf: _csrf, ...fields } }) => world.browsers[user].post(path, fields))).toEqual([]);
    expect(await wrongly([403], ({ path, user, fields }) => world.browsers[user].post(path, { ...fields, csrf: "" }))).toEqual([]);
  });

  it("with the token of another session is refused and not done (C01)", async () => {
    const other = (user: Actor, path: string): string => world.csrf[areaOf(path)][user === "customer" ? "owner" : "customer"];
    expect(await wrongly([303, 403, 409, 410], ({ path, user, fields }) => world.browsers[user].post(path, { ...fields, csrf: other(user, path) }))).toEqual([]);
  });

  it("with token and cookies of a session that was signed out is refused and not done (C01)", async () => {
    const users = [...new Set((await fillForms(world)).map(({ user }) => user))].filter((user) => user !== "anonymous");
    const ended = Object.fromEntries(
      await Promise.all(
        users.map(async (user) => {
          const browser = await world.again(user);
          const out = isKnown(user, "office") ? paths.adminSignOut() : paths.signOut();
          const csrf = await tokenOf(browser, out);
          const cookie = browser.cookie();
          expect((await browser.submit(out, {})).status).toBe(303);
          return [user, { csrf, cookie }] as const;
        }),
      ),
    );
    expect(await wrongly([303, 403, 409, 410], ({ path, user, fields }) => sendBare(world.market.site.url, path, { ...fields, csrf: ended[user]?.csrf ?? "gone" }, ended[user]?.cookie ?? ""))).toEqual([]);
  });

  it.each(FOREIGN)("of another site's page, which shows by %j, is refused with the right token too (C02)", async (headers) => {
    expect(await wrongly([403], ({ path, user, fields }) => world.browsers[user].post(path, { ...fields, csrf: world.csrf[areaOf(path)][user] }, headers))).toEqual([]);
  });

  it("as something else than a form is refused (C01)", async () => {
    for (const type of ["application/json", "text/plain"]) {
      const send = async ({ path, user, fields }: Filled) => fetch(world.market.site.url + path, { method: "POST", redirect: "manual", headers: { "content-type": type, cookie: world.browsers[user].cookie() }, body: JSON.stringify({ ...fields, csrf: world.csrf[areaOf(path)][user] }) });
      expect(await wrongly([403], send)).toEqual([]);
    }
  });

  it("needs no token where a signature, a gateway's secret or the origin stands for it, and nowhere else (C01)", async () => {
    const posted = world.routes.filter(({ methods }) => methods.includes("POST"));
    const bare = async (route: BuiltRoute) => {
      const send = (type: string, body: string) => fetch(world.market.site.url + addressOf(route, world.things), { method: "POST", redirect: "manual", headers: { "content-type": type, cookie: world.browsers[userOf(route)].cookie() }, body });
      const statuses = (await Promise.all([send("application/json", "{}"), send("application/x-www-form-urlencoded", "a=b")])).map(({ status }) => status);
      return statuses.every((status) => status === 403 || status === 415) ? [] : [`${route.pattern} ${route.policy}`];
    };
    expect((await Promise.all(posted.map(bare))).flat().sort()).toEqual(
      [
        `${paths.apiAuthFirebase()} api_entry`,
        `${paths.apiAuthLogin()} api_entry`,
        `${paths.apiAuthRegister()} api_entry`,
        `${paths.apiAuthRegisterCode()} api_entry`,
        `${paths.apiUsersFirebase()} api_entry`,
        `${paths.apiUsersLogin()} api_entry`,
        `${paths.apiUsersRegister()} api_entry`,
        `${paths.apiUsersRegisterCode()} api_entry`,
        `${paths.paymentReturn()} signature`,
        `${paths.sharedPaymentReturn.pattern} signature`,
        `${paths.paymentsWebhook()} signature`,
      ].sort(),
    );
  });
});

/** The same forms from where they may come. What they ask for is done, so this comes last. */
export const describeTaking = (world: World) => describe("a form with its token", () => {
  it("is taken from a browser that says nothing of where it comes from, and from a page of ours (C02)", async () => {
    const ours = { origin: world.market.site.url, referer: `${world.market.site.url}/`, "sec-fetch-site": "same-origin" };
    const refused: string[] = [];
    for (const { route, path, user, fields } of await fillForms(world)) {
      const fresh = async () => {
        const browser = await world.again(user);
        return { browser, form: { ...fields, csrf: await tokenOf(browser, pageWithForm(user, areaOf(path))) } };
      };
      const old = await fresh();
      const bare = await sendBare(world.market.site.url, path, old.form, old.browser.cookie());
      const own = await fresh();
      const answers = [bare, await own.browser.post(path, own.form, ours)];
      refused.push(...answers.filter(({ status }) => ![200, 303, 404, 409, 410, 422, 429].includes(status)).map(({ status }) => `${route.pattern} ${status}`));
    }
    expect(refused).toEqual([]);
  });
});
