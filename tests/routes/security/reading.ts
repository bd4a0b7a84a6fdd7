import { describe, expect, it } from "vitest";
import { addressOf } from "./examples";
import { ACTORS, areaOf, everything, isKnown, type World } from "./world";

/**
 * Reads every page and file that there is, as everybody.
 * Two addresses that are read do write: the ways back from the gateway, the customer's and that of a link, where the gateway has signed its fields. A gateway sends browsers back by GET, and the
 * booking's page must say at once that the bank is asked. It notes that somebody came back and asks the gateway, who decides; loaded again it writes nothing more
 * (`bookings/paying`). Without that signature, as here, it writes nothing at all.
 */
export const describeReading = (world: World) => describe("reading", () => {
  const readable = () => world.routes.filter(({ methods }) => methods.includes("GET"));

  it("every address as everybody changes nothing that is kept (C03)", async () => {
    await world.market.site.idle();
    const before = await everything();
    for (const route of readable()) {
      const path = addressOf(route, world.things);
      const answers = await Promise.all(ACTORS.flatMap((actor) => [world.browsers[actor].get(path), world.browsers[actor].get(path, { "if-none-match": "*" })]));
      expect([route.pattern, answers.filter(({ status }) => status >= 500).length]).toEqual([route.pattern, 0]);
    }
    await world.market.site.idle();
    expect(await everything()).toEqual(before);
  });

  it("a page with somebody signed in on it leaves nothing behind in the browser or between (C47)", async () => {
    for (const route of readable().filter(({ policy }) => policy !== "dev")) {
      const path = addressOf(route, world.things);
      for (const actor of ACTORS.filter((one) => isKnown(one, areaOf(path)))) {
        const { headers } = await world.browsers[actor].get(path);
        const control = headers.get("cache-control") ?? "";
        const page = headers.get("content-type")?.startsWith("text/html") ?? true;
        // Pictures and files of the public part are the same for everybody and may be kept.
        expect([route.pattern, actor, control]).toEqual([route.pattern, actor, page || route.policy !== "public" ? "no-store" : expect.stringMatching(/^public, max-age=\d+|^no-store$|^private, no-cache$/)]);
        expect(headers.getSetCookie().length === 0 || control === "no-store").toBe(true);
      }
    }
  });
});
