import { describe, expect, it } from "vitest";
import { STAFF_ROLES } from "~/domain/account/roles";
import { may } from "~/domain/permission/permissions";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import type { BuiltRoute } from "../../support/built-routes";
import { unparted } from "../../support/unparted";
import { addressOf, EXAMPLES, userOf } from "./examples";
import { filledForm } from "./filled-form";
import { READING, WRITING } from "./matrix";
import { ACTORS, areaOf, everything, type Actor, type World } from "./world";

const withId = (world: World, method: "GET" | "POST") => world.routes.filter(({ pattern, methods }) => pattern.includes(":") && methods.includes(method));

/** Who may read the owner's words where they stand: himself, the artisan he booked, and staff in the office. */
const mayKnow = (actor: Actor, path: string): boolean => actor === "owner" || actor === "artisan" || (areaOf(path) === "office" && actor !== "anonymous");

/** Whose form a route takes: its user's, and in the office that of every role which holds its right. */
const isUser = (actor: Actor, { user, right }: BuiltRoute & { user: Actor }): boolean => actor === user || (right !== undefined && right !== "any" && STAFF_ROLES.some((role) => role === actor && may(role, right)));

/** The access matrix. Its last test does what the forms ask for, so it comes after tests that need the world as it was. */
export const describeAccess = (world: World) => describe("an address with an id (C18)", () => {
  /** Which of the owner's words an answer gives away. */
  const leaksIn = (text: string): string[] => world.canaries.filter((canary) => unparted(text).includes(canary));

  it("opens for whom it is, and says nothing of the owner to anybody else", async () => {
    expect(Object.keys(READING).sort()).toEqual(withId(world, "GET").map(({ pattern }) => pattern).sort());
    for (const route of withId(world, "GET")) {
      const path = addressOf(route, world.things);
      const answers = await Promise.all(ACTORS.map(async (actor) => [actor, await world.browsers[actor].get(path)] as const));
      expect([route.pattern, answers.map(([, { status }]) => status)]).toEqual([route.pattern, READING[route.pattern]]);
      if (path.startsWith("/dev/")) continue;
      for (const [actor, answer] of answers) {
        const text = `${await answer.text()}${[...answer.headers].join()}`;
        if (actor !== "owner" && (answer.status >= 300 || !mayKnow(actor, path))) expect([route.pattern, actor, leaksIn(text)]).toEqual([route.pattern, actor, []]);
      }
    }
  });

  it("has words worth hiding: the owner and the artisan who accepted him read them", async () => {
    const page = await (await world.browsers.artisan.get(paths.booking({ booking: world.things.completed }))).text();
    expect(leaksIn(page)).toContain("47 Canary Lane");
  });

  it("takes the form of whose it is, and the same form from anybody else changes nothing", async () => {
    const routes = withId(world, "POST").filter(({ policy }) => policy !== "dev");
    expect(Object.keys(WRITING).sort()).toEqual(routes.map(({ pattern }) => pattern).sort());
    const forms = await Promise.all(
      routes.map(async (route) => {
        const [path, user] = [addressOf(route, world.things), userOf(route)];
        return { ...route, path, user, form: { ...filledForm(await (await world.browsers[user].get(path)).text(), path), ...EXAMPLES[route.pattern]?.words } };
      }),
    );
    const send = (actor: Actor, { path, form }: (typeof forms)[number]) => world.browsers[actor].post(path, { ...form, csrf: world.csrf[areaOf(path)][actor] });
    const statuses = new Map(forms.map(({ pattern }) => [pattern, new Map<Actor, number>()]));

    // What anybody may write, and what follows from it, is a draft of his own, and his words of a form that was sent on; and whoever has a link has the gateway asked.
    const anybody = ["drafts", "kept_forms", "payment_checks"];
    const before = await everything(anybody);
    for (const route of forms)
      await Promise.all(
        ACTORS.filter((actor) => !isUser(actor, route)).map(async (actor) => {
          const answer = await send(actor, route);
          statuses.get(route.pattern)?.set(actor, answer.status);
          if (!mayKnow(actor, route.path)) expect([route.pattern, actor, leaksIn(`${await answer.text()}${[...answer.headers].join()}`)]).toEqual([route.pattern, actor, []]);
        }),
      );
    expect(await everything(anybody)).toEqual(before);
    expect(await Sessions.countDocuments({ _id: { $regex: `^${world.things.device}` }, endedAt: null })).toBe(1);

    // Signing in comes last: the token of nobody known is over then.
    const signsIn = ({ policy }: BuiltRoute): number => Number(policy === "guest");
    for (const route of [...forms].sort((one, other) => signsIn(one) - signsIn(other))) {
      const others = ACTORS.filter((actor) => actor !== route.user && isUser(actor, route));
      for (const actor of [route.user, ...others]) statuses.get(route.pattern)?.set(actor, (await send(actor, route)).status);
    }
    expect(Object.fromEntries(forms.map(({ pattern }) => [pattern, ACTORS.map((actor) => statuses.get(pattern)?.get(actor))]))).toEqual(WRITING);
    expect(await Sessions.countDocuments({ _id: { $regex: `^${world.things.device}` }, endedAt: null })).toBe(0);
  });
});
