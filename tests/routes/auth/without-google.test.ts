import { expect, test } from "vitest";
import { paths } from "~/paths";
import { goesTo, look, useMarket } from "../bookings/market";

const market = useMarket();

test("without Google's keys no door offers it, and its address says what to do", async () => {
  const visitor = await market.browser();
  for (const door of [paths.login(), paths.register(), paths.artisanLogin(), paths.artisanRegister()]) expect((await look(visitor, door)).html).not.toContain("/auth/google");
  const answer = await visitor.get(paths.googleBegin({ as: "artisan" }));
  expect(goesTo(answer)).toBe(paths.artisanLogin({ google: "not_available" }));
  expect((await look(visitor, goesTo(answer))).html).toContain("is not offered here");
});
