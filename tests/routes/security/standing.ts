import { describe, expect, it } from "vitest";
import { minutes } from "~/domain/time/instant";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import type { BuiltRoute } from "../../support/built-routes";
import { goesTo } from "../bookings/market";
import { addressOf, EXAMPLES, userOf } from "./examples";
import { areaOf, everything, tokenOf, type World } from "./world";

/** What is kept of a form that was sent on: its words, for whoever sent it. */
const PASSING = ["kept_forms"];

/** A suspended person, and somebody whose proof of who he is has grown old, at every address. Nothing here is ever done. */
export const describeStanding = (world: World) => {
  const ours = (method: "GET" | "POST") => world.routes.filter(({ pattern, policy, methods }) => methods.includes(method) && !EXAMPLES[pattern]?.program && policy !== "dev" && !/^\/api\//.test(pattern));

  describe("somebody suspended", () => {
    const isOpen = ({ policy, whileSuspended }: BuiltRoute, reads: boolean) => whileSuspended || (policy === "public" && reads);

    it("is led from every page to the one that says why, but from public ones and those that are for him", async () => {
      for (const route of ours("GET").filter(({ pattern }) => areaOf(pattern) === "public")) {
        const answer = await world.suspended.get(addressOf(route, world.things));
        expect([route.pattern, goesTo(answer) === paths.accountSuspension()]).toEqual([route.pattern, !isOpen(route, true) || route.pattern === paths.accountAppeal.pattern]);
      }
    });

    it("sends no form with his own token but those that are for him, and writes nothing", async () => {
      const csrf = await tokenOf(world.suspended, paths.signOut());
      expect(csrf).not.toBe("");
      const before = await everything(PASSING);
      for (const route of ours("POST").filter((one) => areaOf(one.pattern) === "public" && !isOpen(one, false)))
        expect([route.pattern, (await world.suspended.post(addressOf(route, world.things), { ...EXAMPLES[route.pattern]?.words, csrf })).status]).toEqual([route.pattern, 403]);
      expect(await everything(PASSING)).toEqual(before);
    });
  });

  describe("a proof of who one is that is five minutes old (C09)", () => {
    it("opens no page that asks for a fresh one, and no form of it is done", async () => {
      await Sessions.updateMany({}, { $set: { authAt: Date.now() - minutes(5) } }).exec();
      const before = await everything(PASSING);
      for (const route of ours("GET").filter(({ fresh }) => fresh)) {
        const [path, user] = [addressOf(route, world.things), userOf(route)];
        const confirm = areaOf(path) === "office" ? paths.adminConfirm.pattern : paths.accountConfirm.pattern;
        expect([route.pattern, goesTo(await world.browsers[user].get(path)).split("?")[0]]).toEqual([route.pattern, confirm]);
        if (!route.methods.includes("POST")) continue;
        const sent = await world.browsers[user].post(path, { ...EXAMPLES[route.pattern]?.words, csrf: world.csrf[areaOf(path)][user] });
        expect([route.pattern, goesTo(sent).split("?")[0]]).toEqual([route.pattern, confirm]);
      }
      expect(await everything(PASSING)).toEqual(before);
      await Sessions.updateMany({}, { $set: { authAt: Date.now() } }).exec();
    });
  });
};
